import type { MouseEvent } from 'react';

/**
 * A click anywhere in a row follows the row's link (`a[data-row-link]`) with the same modifier keys, so that Ctrl opens a new
 * tab. Not when something else in the row was meant: a control, or text being selected.
 */
export function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || target.closest('a, button, input, select, textarea, label, [data-cell-edit]')) return;
  if (window.getSelection()?.toString()) return;
  const link = currentTarget.querySelector('a[data-row-link]');
  const { ctrlKey, metaKey, shiftKey } = event;
  link?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

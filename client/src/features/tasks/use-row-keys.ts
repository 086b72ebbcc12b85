import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Options {
  frame: RefObject<HTMLElement | null>;
  /** Then the pane goes along with the row. */
  isPaneOpen: boolean;
  onOpen: (taskId: string) => void;
}

const STORAGE_KEY = 'atkaruu-shortcuts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

function currentRow(frame: HTMLElement): Element | null {
  const focused = document.activeElement?.closest('tr[data-index]');
  return focused && frame.contains(focused) ? focused : frame.querySelector('tr[data-selected="true"]');
}

function linkOfRow(frame: HTMLElement, index: number): HTMLElement | null {
  return frame.querySelector<HTMLElement>(`tr[data-index="${index}"] a[data-row-link]`);
}

/** J and K go through the rows, E begins the edit of the row. Places on the keyboard, so that they work with Cyrillic letters too. */
export function useRowKeys({ frame, isPaneOpen, onOpen }: Options): void {
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !frame.current) return;
    if (localStorage.getItem(STORAGE_KEY) === 'off') return;
    const row = currentRow(frame.current);
    if (event.code === 'KeyE') {
      const edit = row?.querySelector<HTMLElement>('[data-cell-edit]');
      if (edit) event.preventDefault();
      edit?.click();
      return;
    }
    const step = { KeyJ: 1, KeyK: -1 }[event.code];
    if (step === undefined) return;
    const index = row ? Number(row.getAttribute('data-index')) + step : 0;
    const link = linkOfRow(frame.current, index);
    if (!link) return;
    event.preventDefault();
    link.focus();
    const task = link.dataset['task'];
    if (isPaneOpen && task !== undefined) onOpen(task);
  });

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

import { useEffect, useEffectEvent } from 'react';

interface Desk {
  onApprove: (entryId: string) => void;
  onReturn: (entryId: string) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog, button') !== null;
}

/** J and K walk over the cards; A approves and R returns the one in focus. Places on the keyboard, whatever the layout. */
export function useDeskKeys({ onApprove, onReturn }: Desk): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const cards = [...document.querySelectorAll<HTMLElement>('[data-review]')];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    if (event.code === 'KeyJ') cards[Math.min(at + 1, cards.length - 1)]?.focus();
    if (event.code === 'KeyK') cards[Math.max(at - 1, 0)]?.focus();
    const entryId = cards[at]?.dataset['review'];
    if (entryId === undefined) return;
    if (event.code === 'KeyA') onApprove(entryId);
    if (event.code === 'KeyR') {
      event.preventDefault();
      onReturn(entryId);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

import type { Plan } from '@atkaruu/shared/plans/plan';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { railSections } from './rail-sections.ts';

const STORAGE_KEY = 'atkaruu-shortcuts';
const SECOND_KEY_MS = 1500;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="grid"], [role="menu"], dialog') !== null)
  );
}

function focusSearch(): boolean {
  const field = document.querySelector('input[type="search"]');
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}

// `/` stands elsewhere on a Cyrillic keyboard, where its Latin place types a full stop: both are taken.
function isSlash(event: KeyboardEvent): boolean {
  return event.key === '/' || (event.code === 'Slash' && event.key === '.');
}

interface Options {
  plan: Plan | null;
  onHelp: () => void;
}

export function useShortcuts({ plan, onHelp }: Options) {
  const navigate = useNavigate();
  const [isEnabled, setEnabled] = useState(() => localStorage.getItem(STORAGE_KEY) !== 'off');
  const goneAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') onHelp();
      if (!isEnabled) return;
      if (isSlash(event) && focusSearch()) event.preventDefault();
      const section = railSections.find(({ key }) => key === event.code);
      if (plan && section && event.timeStamp - goneAt.current < SECOND_KEY_MS)
        void navigate({ to: section.to, params: { plan: plan.slug } });
      goneAt.current = event.code === 'KeyG' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isEnabled, navigate, onHelp, plan]);

  const choose = (isOn: boolean) => {
    localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off');
    setEnabled(isOn);
  };
  return { isEnabled, setEnabled: choose };
}

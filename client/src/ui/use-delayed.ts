import { useEffect, useState } from 'react';

/** True once `delayMs` have passed: what is fast never flickers. */
export function useDelayed(delayMs: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return isOver;
}

export const SKELETON_DELAY_MS = 300;

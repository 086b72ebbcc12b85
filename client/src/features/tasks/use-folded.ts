import { useCallback, useEffect, useState } from 'react';

function restore(key: string): ReadonlySet<string> {
  const text = sessionStorage.getItem(key);
  return new Set(text ? text.split(' ') : []);
}

/** The parents that are folded in the tree of a plan, for this visit. */
export function useFolded(slug: string) {
  const key = `atkaruu-folded-${slug}`;
  const [folded, setFolded] = useState(() => restore(key));
  useEffect(() => {
    sessionStorage.setItem(key, [...folded].join(' '));
  }, [key, folded]);
  const onFold = useCallback((id: string) => {
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const onFoldAll = useCallback((ids: readonly string[]) => setFolded(new Set(ids)), []);
  return { folded, onFold, onFoldAll };
}

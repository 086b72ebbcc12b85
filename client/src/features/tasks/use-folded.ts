import { useState } from 'react';

function restore(key: string): ReadonlySet<string> {
  const text = sessionStorage.getItem(key);
  return new Set(text ? text.split(' ') : []);
}

/** The parents that are folded in the tree of a plan, for this visit. */
export function useFolded(slug: string) {
  const key = `atkaruu-folded-${slug}`;
  const [folded, setFolded] = useState(() => restore(key));
  const change = (next: ReadonlySet<string>) => {
    sessionStorage.setItem(key, [...next].join(' '));
    setFolded(next);
  };
  const onFold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    change(next);
  };
  return { folded, onFold, onFoldAll: (ids: readonly string[]) => change(new Set(ids)) };
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

const ALL_BELOW = 80;
const FETCH_AHEAD = 15;

interface Options {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  hasMore: boolean;
  onFetchMore: (() => void) | undefined;
}

/** Before printing everything that is loaded is drawn. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const onBefore = () => {
      flushSync(() => {
        setPrinting(true);
      });
    };
    const onAfter = () => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
    };
  }, []);
  return isPrinting;
}

/** The rows to draw and the empty heights above and below them; short lists are drawn whole. */
export function useShownRows({ scroller, count, rowHeight, hasMore, onFetchMore }: Options) {
  const isPrinting = useIsPrinting();
  const isWhole = isPrinting || (count <= ALL_BELOW && !hasMore);
  const virtualizer = useVirtualizer({
    count,
    enabled: !isWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && count > 0 && lastShown >= count - FETCH_AHEAD) onFetchMore?.();
  }, [hasMore, lastShown, count, onFetchMore]);

  const all = { indexes: Array.from({ length: count }, (_, index) => index), above: 0, below: 0 };
  const part = {
    indexes: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
  return {
    ...(isWhole ? all : part),
    measure: isWhole ? undefined : virtualizer.measureElement,
    scrollTo: (index: number) => {
      if (!isWhole) virtualizer.scrollToIndex(index);
    },
  };
}

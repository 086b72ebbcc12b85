import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Slide, SlideDeck } from './slide-deck.ts';
import { writeSlides } from './write-slides.ts';

const hostile = 'a\u0000\u0007\u202E <b>&"\' שלום 👩‍👩‍👧 \ud83d ңөү';

function deckOf(parts: Slide['parts']): SlideDeck {
  const slide = { title: hostile, parts, caption: hostile, notes: hostile };
  return { language: 'ky', title: hostile, headline: hostile, day: '', warning: hostile, kind: '', source: '', slides: [slide] };
}

function curveOf(values: (number | null)[]): Slide['parts'][number] {
  const categories = values.map((_value, index) => String(index));
  return {
    kind: 'chart',
    alt: hostile,
    chart: { form: 'lines', categories, series: [{ name: hostile, colour: '1F4A9C', values }] },
  };
}

async function xmlOf(deck: SlideDeck, pattern: RegExp): Promise<string> {
  const parts = Object.entries(unzipSync(await writeSlides(deck)));
  return parts.flatMap(([name, bytes]) => (pattern.test(name) ? strFromU8(bytes) : [])).join('');
}

describe('slides', () => {
  it('write hostile text as text', async () => {
    const deck = deckOf([
      { kind: 'table', headings: [hostile], rows: [[{ text: hostile, light: 'off_track' }]], shares: [1], isDense: true },
    ]);
    const xml = await xmlOf(deck, /slides\/slide2\.xml$/u);
    expect(xml).toContain('&lt;b&gt;&amp;');
    expect(xml).toContain('ңөү');
    for (const unfit of ['\u0000', '\u0007', '\u202E']) expect(xml).not.toContain(unfit);
  });

  it('leave a gap where a line has no number', async () => {
    const xml = await xmlOf(deckOf([curveOf([0, 0.5, null])]), /charts\/chart\d+\.xml$/u);
    const values = [...(xml.split('<c:val>')[1] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => value);
    expect(values).toEqual(['0', '0.5']);
  });

  it.each([[[]], [[1]]])('draw %j', async (values) => {
    expect(await xmlOf(deckOf([curveOf(values)]), /charts\/chart\d+\.xml$/u)).toContain('c:lineChart');
  });
});

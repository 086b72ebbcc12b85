/** The rules of the method page in its order; each name is an anchor there: `/plans/…/method#light`. */
export const methodRules = [
  'words',
  'deadlines',
  'states',
  'figures',
  'light',
  'silence',
  'sCurve',
  'earnedSchedule',
  'heatMap',
  'ageing',
  'fourCounts',
  'compliance',
  'joint',
  'succession',
  'rows',
] as const;
export type MethodRule = (typeof methodRules)[number];

/** In the notation of RULES, the same in every language. */
export const ruleFormulas: Partial<Record<MethodRule, readonly string[]>> = {
  figures: ['R3 = Σ w·p ÷ Σ w', 'R3r = Σ w·q ÷ Σ w', 'R4 = Σ w·e ÷ Σ w'],
  earnedSchedule: ['ES = C + (EV − PV(C)) ÷ (PV(C+1) − PV(C))', 'SPI(t) = ES ÷ AT', 'SV(t) = ES − AT', 'IEAC(t) = PD ÷ SPI(t)'],
};

export interface TextBlock {
  kind: 'paragraph' | 'list';
  lines: string[];
}

/** Lines of a text: those that begin with “- ” are the points of a list. */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split('\n')) {
    const kind = line.startsWith('- ') ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (kind === 'list' && last?.kind === 'list') last.lines.push(line.slice(2));
    else blocks.push({ kind, lines: [kind === 'list' ? line.slice(2) : line] });
  }
  return blocks;
}

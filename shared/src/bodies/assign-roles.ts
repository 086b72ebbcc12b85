import type { BodyRole } from '../progress/facts.ts';
import type { CellToken } from './cell-tokens.ts';
import type { Piece } from './pieces.ts';

/** The role of each piece: as the text says, else the first that has none leads and the others take part. */
export function assignRoles(tokens: readonly CellToken[], pieces: readonly Piece[]): BodyRole[] {
  const said = rolesSaid(tokens, pieces);
  const leading = said.includes('lead') ? said.indexOf('lead') : said.indexOf(null);
  return said.map((role, at) => (at === leading ? 'lead' : role === null || role === 'lead' ? 'co_executor' : role));
}

function rolesSaid(tokens: readonly CellToken[], pieces: readonly Piece[]): (BodyRole | null)[] {
  const said: (BodyRole | null)[] = pieces.map(() => null);
  let label: BodyRole | null = null;
  let ahead: BodyRole | null = null;
  tokens.forEach((token, at) => {
    const begun = pieces.findIndex(({ from }) => from === at);
    if (begun >= 0) said[begun] = ahead ?? label;
    if (token.kind === 'mark' && (token.mark === ';' || token.mark === '\n')) ahead = null;
    if (token.kind !== 'sign' || token.sign.direction === 'skip') return;
    if (token.sign.direction === 'label') [label, ahead] = [token.sign.role, null];
    else if (token.sign.direction === 'ahead') ahead = token.sign.role;
    else {
      const before = pieces.findLastIndex(({ to }) => to <= at);
      if (before >= 0) said[before] = token.sign.role;
    }
  });
  return said;
}

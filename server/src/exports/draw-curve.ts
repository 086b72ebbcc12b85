import { HAIRLINE, INK, QUIET, type PaperPage, type Place } from './paper-page.ts';
import type { CurveLine, CurvePicture } from './paper-report.ts';

const strokes = {
  scope: { colour: INK, width: 0.6 },
  expected: { colour: '#7f8896', width: 1.1, dash: 4 },
  reported: { colour: '#6688cc', width: 1.5 },
  verified: { colour: '#1f4a9c', width: 2.1 },
} as const satisfies Record<CurveLine['series'], { colour: string; width: number; dash?: number }>;

/** The S-curve in lines, with the cone of the forecast; `height` is that of the plot with its years. */
export function drawCurve(page: PaperPage, picture: CurvePicture, { x: left, width }: Place, height: number): void {
  const { sheets } = page;
  const look = page.look(7.5, 'regular', QUIET);
  const plotTop = page.y + 6;
  const plotLeft = left + 30 * page.scale;
  const plotWidth = left + width - plotLeft;
  const plotHeight = height - 22 * page.scale;
  const x = (day: number) => plotLeft + ((day - picture.from) / Math.max(1, picture.to - picture.from)) * plotWidth;
  const y = (share: number) => plotTop + (1 - share) * plotHeight;
  const flat = (share: number, colour: string): void =>
    sheets.stroke(
      [
        [plotLeft, y(share)],
        [left + width, y(share)],
      ],
      { colour, width: 0.5 },
    );
  flat(0, QUIET);
  flat(0.5, HAIRLINE);
  flat(1, HAIRLINE);
  sheets.write(picture.shares[0], left, y(1) - look.size / 2, look);
  sheets.write(picture.shares[1], left, y(0.5) - look.size / 2, look);
  for (const { day, label } of picture.ticks) {
    sheets.stroke(
      [
        [x(day), y(0)],
        [x(day), y(0) + 3],
      ],
      { colour: QUIET, width: 0.5 },
    );
    const room = left + width - x(day);
    if (room > sheets.widthOf(label, look)) sheets.write(label, x(day) + 2, y(0) + 3, look);
  }
  drawCone(page, picture, x, y);
  for (const { series, points } of picture.lines) {
    sheets.stroke(
      points.map(([day, share]) => [x(day), y(share)] as const),
      strokes[series],
    );
  }
  sheets.stroke(
    [
      [x(picture.asOf), plotTop - 4],
      [x(picture.asOf), y(0)],
    ],
    { colour: INK, width: 0.7, dash: 1.5 },
  );
  page.y = plotTop + plotHeight + 18 * page.scale;
}

function drawCone(page: PaperPage, { cone, to }: CurvePicture, x: (day: number) => number, y: (share: number) => number): void {
  if (cone === null) return;
  const { day, share } = cone;
  // A cone that ends beyond the picture is cut at its edge.
  const reached = (end: number): readonly [number, number] =>
    end <= to ? [x(end), y(1)] : [x(to), y(share + ((1 - share) * (to - day)) / Math.max(1, end - day))];
  const [early, late] = [reached(cone.p50), reached(cone.p85)];
  const corner: readonly (readonly [number, number])[] = cone.p50 <= to && cone.p85 > to ? [[x(to), y(1)]] : [];
  page.sheets.fill([[x(day), y(share)], early, ...corner, late], '#e9eef8');
}

/** What each line means, with a sample of it, one beside another. */
export function writeCurveKey(page: PaperPage, lines: readonly CurveLine[], place: Place): void {
  const look = page.look(8, 'regular', INK);
  const element = page.sheets.begin('P', null);
  let { x } = place;
  for (const { series, label } of lines) {
    const wide = 22 + page.sheets.widthOf(label, look);
    if (x + wide > place.x + place.width && x > place.x) {
      x = place.x;
      page.y += page.lineHeight(look);
    }
    const middle = page.y + look.size * 0.6;
    const at = x;
    page.sheets.artifact(() =>
      page.sheets.stroke(
        [
          [at, middle],
          [at + 16, middle],
        ],
        strokes[series],
      ),
    );
    page.sheets.mark(element, 'P', () => page.sheets.write(label, at + 20, page.y, look));
    x += wide + 12;
  }
  element.end();
  page.y += page.lineHeight(look) + 4 * page.scale;
}

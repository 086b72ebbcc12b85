import type { Language } from '../values/localized-text.ts';
import { formatDate, formatNumber, formatPercent } from '../words/format.ts';
import type { Say } from '../words/say.ts';
import { causesByCount, totalOverdue } from './ageing-bars.ts';
import { bodyBars } from './body-bars.ts';
import { curvePoints, hasCurve, pointOn } from './chart-points.ts';
import type { Dashboard } from './contract.ts';
import { headlineOf, type FulfilmentClause, type ScheduleClause } from './headline.ts';
import { mostOpen } from './heat-map-view.ts';
import type { Stocktake } from './stocktake-contract.ts';

/** What the figures say, sentence by sentence: the same on the screens, on paper and on slides. */
export interface Speech {
  language: Language;
  say: Say;
}

type NameOf = (bodyId: string | null) => string;

function fulfilment(clause: FulfilmentClause, { language, say }: Speech): string {
  if (clause.says === 'nothing_due') return say('overview.fulfilment.nothing_due');
  const n = formatNumber(clause.n, language, 1);
  const N = formatNumber(clause.N, language, 1);
  const parts = { n, N, rate: formatPercent(clause.rate, language) };
  if (clause.says === 'by_parts') return say('overview.fulfilment.by_parts', parts);
  return say('overview.fulfilment.counted', { count: clause.N, ...parts });
}

function schedule(clause: ScheduleClause, { language, say }: Speech): string {
  switch (clause.says) {
    case 'nothing_planned':
    case 'too_early':
    case 'nothing_verified':
    case 'on_time':
      return say(`overview.schedule.${clause.says}`);
    case 'complete':
      return say('overview.schedule.complete', { date: formatDate(clause.on, language) });
    default: {
      const { count, unit } = clause;
      const delay = say(unit === 'days' ? 'days.count' : 'overview.schedule.months', { count, n: formatNumber(count, language) });
      return say(`overview.schedule.${clause.says}`, { delay });
    }
  }
}

/** “31 of 74 due tasks are fulfilled and verified (42 %); the plan runs 5 months behind.” */
export function headlineSentence(
  dashboard: Pick<Dashboard, 'headline' | 'earnedSchedule' | 'asOf'>,
  endsOn: string,
  speech: Speech,
): string {
  const headline = headlineOf(dashboard, endsOn);
  if (headline.isUnmeasured) return speech.say('overview.unmeasured');
  return speech.say('overview.sentence', {
    fulfilment: fulfilment(headline.fulfilment, speech),
    schedule: schedule(headline.schedule, speech),
  });
}

export function curveSentence(
  dashboard: Pick<Dashboard, 'sCurve' | 'earnedSchedule' | 'asOf'>,
  { language, say }: Speech,
): string {
  const { sCurve, asOf, earnedSchedule } = dashboard;
  const points = curvePoints(sCurve);
  const now = pointOn(points, asOf);
  if (now === null || !hasCurve(points)) return say('overview.curve.none');
  const parts = {
    date: formatDate(asOf, language),
    verified: formatPercent(now.verified, language),
    reported: formatPercent(now.reported, language),
    expected: formatPercent(now.expected, language),
  };
  return [say('overview.curve.sentence', parts), ...endSentences(earnedSchedule, { language, say })].join(' ');
}

/** When the plan would end by earned schedule: the one sentence of the overview and of the stocktake; none where a guard leaves nothing to say. */
function endSentences({ forecastEndsOn, isComplete }: Dashboard['earnedSchedule'], { language, say }: Speech): string[] {
  if (forecastEndsOn === null || isComplete) return [];
  return [say('overview.curve.end', { end: formatDate(forecastEndsOn, language) })];
}

/** SPI(t), the end by earned schedule, and the range by resampling or why there is none: each with its method. */
export function forecastSentence(
  schedule: Dashboard['earnedSchedule'],
  forecast: Stocktake['forecast'],
  { language, say }: Speech,
): string {
  const { spiT } = schedule;
  const day = (on: string | null) => (on === null ? say('stocktake.forecast.never') : formatDate(on, language));
  const end =
    forecast.reason === null
      ? say('stocktake.forecast', {
          periods: formatNumber(forecast.periods, language),
          runs: formatNumber(forecast.runs, language),
          p50: day(forecast.p50),
          p85: day(forecast.p85),
        })
      : say(`stocktake.forecast.${forecast.reason}`);
  const pace = spiT === null ? [] : [say('stocktake.spi', { spi: formatNumber(spiT, language, 2) })];
  return [...pace, ...endSentences(schedule, { language, say }), end].join(' ');
}

export function heatSentence(heatMap: Dashboard['heatMap'], nameOf: NameOf, { language, say }: Speech): string {
  if (heatMap.total.due === 0) return say('overview.heat.none');
  const top = mostOpen(heatMap.rows);
  if (top === null) return say(heatMap.total.dueSoFar === 0 ? 'overview.heat.sentenceNone' : 'overview.heat.sentenceClear');
  return say('overview.heat.sentence', {
    body: nameOf(top.bodyId),
    open: formatNumber(top.total.dueSoFar - top.total.verifiedSoFar, language),
    due: formatNumber(top.total.dueSoFar, language),
  });
}

export function ageingSentence(ageing: Dashboard['ageing'], { language, say }: Speech): string {
  const total = totalOverdue(ageing);
  const top = causesByCount(ageing)[0];
  if (top === undefined) return say('overview.ageing.none');
  const old = ageing.find(({ bucket }) => bucket === '>365')?.total ?? 0;
  return say('overview.ageing.sentence', {
    count: total,
    n: formatNumber(total, language),
    old: formatNumber(old, language),
    cause: say(`cause.${top.cause}`),
    top: formatNumber(top.count, language),
  });
}

export function bodiesSentence(byBody: Dashboard['byBody'], nameOf: NameOf, { language, say }: Speech): string {
  const [first] = bodyBars(byBody);
  if (first === undefined) return say('overview.bodies.none');
  if (first.overdue === 0) return say('overview.bodies.sentenceNone');
  return say('overview.bodies.sentence', {
    body: nameOf(first.bodyId),
    overdue: formatNumber(first.overdue, language),
    total: formatNumber(first.total, language),
  });
}

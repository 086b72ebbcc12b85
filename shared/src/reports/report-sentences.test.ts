import { describe, expect, it } from 'vitest';
import { formatDate } from '../words/format.ts';
import { sayIn } from '../words/report-words.ts';
import { ageingSentence, bodiesSentence, curveSentence, forecastSentence, type Speech } from './report-sentences.ts';

const speechIn = (language: Speech['language']): Speech => ({ language, say: sayIn(language) });
const russian = speechIn('ru');

describe('the sentences of reports', () => {
  it('say how many tasks are overdue, how many of them for long, and mostly why', () => {
    const ageing = [
      { bucket: '1-30' as const, total: 2, byCause: [{ cause: 'funding' as const, count: 2 }] },
      { bucket: '>365' as const, total: 3, byCause: [{ cause: 'approval' as const, count: 3 }] },
    ];
    const text = ageingSentence(ageing, speechIn('en'));
    expect(text).toBe('5 tasks are overdue (3 by more than a year); the commonest cause: Approval (3).');
    expect(ageingSentence([], speechIn('en'))).toBe('No task is overdue on this day.');
  });

  it('choose the plural form of each language', () => {
    const formsOf = (speech: Speech) => [1, 3, 5].map((count) => speech.say('days.count', { count, n: count }));
    expect(formsOf(russian)).toEqual(['1 день', '3 дня', '5 дней']);
    expect(formsOf(speechIn('ky'))).toEqual(['1 күн', '3 күн', '5 күн']);
  });

  it('put no value into a sentence twice: braces in a name stay braces', () => {
    expect(russian.say('overview.bodies.sentence', { body: '{{total}}', overdue: '1', total: '2' })).toContain('{{total}}');
  });

  it('say why there is no forecast instead of a date', () => {
    const forecast = { reason: 'too_early' as const, periods: 1, runs: 0, p50: null, p85: null };
    const schedule = { reason: null, isComplete: false, es: 1, at: 2, spiT: 0.5, svT: -1, daysBehind: 9 };
    const text = forecastSentence(
      { ...schedule, plannedDuration: 4, forecastDuration: 8, forecastEndsOn: null },
      forecast,
      russian,
    );
    expect(text).toMatch(/^Темп: SPI\(t\) 0,5\. Прогноза окончания нет/);
  });

  it('name the end by earned schedule in the same words on the overview and in the stocktake', () => {
    const schedule = { reason: null, isComplete: false, es: 1, at: 2, spiT: 0.5, svT: -1, daysBehind: 9 };
    const earnedSchedule = { ...schedule, plannedDuration: 4, forecastDuration: 8, forecastEndsOn: '2026-03-31' };
    const forecast = { reason: null, periods: 6, runs: 2000, p50: '2026-05-01', p85: '2026-09-01' };
    const point = { expected: 0.5, reported: 0.4, verified: 0.3, scope: 10, isPeriodEnd: true };
    const sCurve = ['2020-01-01', '2020-12-31'].map((on) => ({ ...point, on }));
    for (const speech of (['en', 'ru', 'ky'] as const).map(speechIn)) {
      const shared = speech.say('overview.curve.end', { end: formatDate('2026-03-31', speech.language) });
      expect(curveSentence({ sCurve, earnedSchedule, asOf: '2020-12-31' }, speech)).toContain(shared);
      expect(forecastSentence(earnedSchedule, forecast, speech)).toContain(shared);
      expect(forecastSentence(earnedSchedule, forecast, speech)).toContain(formatDate('2026-09-01', speech.language));
    }
  });

  it('say of a plan without leads that there are none', () => {
    expect(bodiesSentence([], () => '', russian)).toBe(russian.say('overview.bodies.none'));
  });
});

import type { CauseCode } from '@atkaruu/shared/progress/facts';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Work } from './outline.ts';
import type { Random } from './random.ts';

const usual: Record<Work, readonly [CauseCode, ...CauseCode[]]> = {
  act: ['approval', 'approval', 'legislation', 'staffing'],
  training: ['partner_delay', 'funding', 'staffing'],
  system: ['procurement', 'procurement', 'partner_delay', 'funding'],
  study: ['staffing', 'partner_delay', 'other'],
  building: ['procurement', 'funding', 'funding', 'other'],
  outreach: ['staffing', 'partner_delay', 'funding'],
};

/** Why work lags on a day: the pandemic and the reorganisation have their times, other causes belong to the kind of work. */
export function delayCause(work: Work, on: IsoDate, random: Random): CauseCode {
  if (on >= '2020-03-25' && on <= '2021-07-15' && random.chance(0.65)) return 'pandemic';
  if (on >= '2021-02-05' && on <= '2022-04-15' && random.chance(0.5)) return 'reorganisation';
  return random.pick(usual[work]);
}

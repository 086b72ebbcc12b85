import type { Reader } from '@atkaruu/db';
import { fieldError } from '@atkaruu/shared/contract/errors';
import type { newActualSchema } from '@atkaruu/shared/indicators/indicator';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { z } from 'zod';
import { assertTaskInPlan } from '../plans/index.ts';
import type { StoredIndicator } from './indicator-queries.ts';

/** One target for a day, in the direction of the indicator; a baseline with its day. */
export async function assertIndicatorIsSound(tx: Reader, indicator: StoredIndicator): Promise<void> {
  const { targets, baselineValue, baselineOn, direction, taskIds } = indicator;
  for (const [index, taskId] of taskIds.entries()) await assertTaskInPlan(tx, indicator.planId, taskId, `/taskIds/${index}`);
  if (new Set(taskIds).size < taskIds.length) throw fieldError('/taskIds', 'twice', 'A task is named twice; name it once.');
  if ((baselineValue === null) !== (baselineOn === null))
    throw fieldError('/baselineOn', 'required', 'A baseline needs both its value and its day, or neither.');
  if (new Set(targets.map(({ dueOn }) => dueOn)).size < targets.length)
    throw fieldError('/targets', 'twice', 'Two targets have the same day; keep one.');
  for (const [index, { dueOn, value }] of targets.entries()) {
    if (baselineOn !== null && dueOn <= baselineOn)
      throw fieldError(`/targets/${index}/dueOn`, 'before_start', 'A target lies after the day of the baseline.');
    const isBackward = baselineValue !== null && (direction === 'increase' ? value < baselineValue : value > baselineValue);
    if (isBackward)
      throw fieldError(
        `/targets/${index}/value`,
        'wrong_way',
        'The target lies on the wrong side of the baseline for this direction.',
      );
  }
}

/** A value or the reason why there is none; parts of the agreed dimensions, each once. */
export function assertActualIsSound(indicator: StoredIndicator, actual: z.output<typeof newActualSchema>, today: IsoDate): void {
  if (actual.effectiveOn > today)
    throw fieldError('/effectiveOn', 'in_the_future', 'A measurement speaks of today or a day before.');
  if (actual.value === null && actual.missingReason === null)
    throw fieldError('/missingReason', 'required', 'Give the value, or say why there is none.');
  if (actual.value !== null && actual.missingReason !== null)
    throw fieldError('/missingReason', 'not_with_a_value', 'There is a value; leave out the reason for its absence.');
  const names = actual.parts.map(({ dimension, key }) => `${dimension} ${key}`);
  for (const [index, { dimension }] of actual.parts.entries()) {
    if (!indicator.dimensions.includes(dimension))
      throw fieldError(`/parts/${index}/dimension`, 'unknown_dimension', 'The indicator is not divided by this dimension.');
    if (names.indexOf(names[index] ?? '') < index)
      throw fieldError(`/parts/${index}/key`, 'twice', 'A part is given twice; keep one.');
  }
}

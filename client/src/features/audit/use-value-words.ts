import { bodyRoles, causeCodes, claims, standings } from '@atkaruu/shared/progress/facts';
import { deadlineSchema } from '@atkaruu/shared/deadlines/deadline';
import { serviceTypes, taskBodySchema } from '@atkaruu/shared/tasks/task';
import { isIsoDate } from '@atkaruu/shared/values/iso-date';
import { languages } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';

const fieldNames = [
  'number',
  'title',
  'expectedResult',
  'serviceType',
  'deadlineText',
  'deadline',
  'weight',
  'bodies',
  'standing',
  'parentId',
  'plannedOn',
  'forecastOn',
  'achievedOn',
  'isKey',
  'expert',
  'effectiveOn',
  'percentComplete',
  'claim',
  'bodyId',
  'occurrenceOn',
  'narrative',
  'causeCode',
  'reason',
] as const;
type FieldName = (typeof fieldNames)[number];

export function isFieldName(field: string): field is FieldName {
  return fieldNames.some((name) => name === field);
}

const localizedSchema = z.partialRecord(z.enum(languages), z.string());
const bodiesSchema = z.array(taskBodySchema);

/** A value of the history in words; what has none is shown as it is stored. */
export function useValueWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { shortNameOf } = useBodies();

  const wordOf = (field: string, text: string): string => {
    const cause = field === 'causeCode' ? causeCodes.find((code) => code === text) : undefined;
    if (cause) return t(`cause.${cause}`);
    const claim = field === 'claim' ? claims.find((one) => one === text) : undefined;
    if (claim) return t(`claim.${claim}`);
    const type = field === 'serviceType' ? serviceTypes.find((one) => one === text) : undefined;
    if (type) return t(`serviceType.${type}`);
    const standing = field === 'standing' ? standings.find((one) => one === text) : undefined;
    if (standing) return t(`standing.${standing}`);
    if (field === 'bodyId') return shortNameOf(text);
    return isIsoDate(text) ? format.date(text) : text;
  };

  return (field, value) => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'tasks.yes' : 'tasks.no');
    if (typeof value === 'number') return field === 'percentComplete' ? format.percent(value / 100) : format.number(value, 3);
    if (typeof value === 'string') return wordOf(field, value);
    const bodies = bodiesSchema.safeParse(value);
    if (bodies.success) {
      return bodyRoles
        .flatMap((role) => bodies.data.filter((body) => body.role === role))
        .map(({ bodyId, role }) => `${shortNameOf(bodyId)} (${t(`bodyRole.${role}`)})`)
        .join(', ');
    }
    const deadline = deadlineSchema.safeParse(value);
    if (deadline.success) return [t(`deadlineKind.${deadline.data.kind}`), format.date(deadline.data.dueOn)].join(', ');
    const text = localizedSchema.safeParse(value);
    return text.success ? localText(text.data) : JSON.stringify(value);
  };
}

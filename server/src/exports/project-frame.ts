import type { PlanExport } from './read-plan-export.ts';
import { value, type XmlElement } from './write-xml.ts';

/** What stands around the tasks of a project: its properties, calendar and columns of its own. */
export interface ProjectFrame {
  head: XmlElement[];
  fieldsOf: (values: ProjectFields) => XmlElement[];
}

/** What a plan has and a schedule does not, column by column. */
type FieldName = 'deadlineText' | 'id' | 'state' | 'expectedResult';
type ProjectFields = Readonly<Record<FieldName, string | null>>;

/** Microsoft Project's own numbers of the columns Text1 to Text4. */
const FIELDS = [
  ['deadlineText', 'Text1', '188743731'],
  ['id', 'Text2', '188743734'],
  ['state', 'Text3', '188743737'],
  ['expectedResult', 'Text4', '188743740'],
] as const satisfies readonly (readonly [FieldName, string, string])[];

// Longer texts are not taken by these columns.
const LONGEST_TEXT = 255;

function shortened(text: string | null): string | null {
  if (text === null) return null;
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1)}…`;
}

function fieldsOf(values: ProjectFields): XmlElement[] {
  return FIELDS.flatMap(([name, , id]): XmlElement[] => {
    const text = shortened(values[name]);
    if (text === null || text === '') return [];
    return [{ name: 'ExtendedAttribute', children: [...value('FieldID', id), ...value('Value', text)] }];
  });
}

function workingTime(from: string, to: string): XmlElement {
  return { name: 'WorkingTime', children: [...value('FromTime', from), ...value('ToTime', to)] };
}

/** Monday to Friday, 8–12 and 13–17; day 1 is Sunday. */
function calendar(): XmlElement {
  const days = Array.from({ length: 7 }, (_, index): XmlElement => {
    const isWorking = index > 0 && index < 6;
    const times = [workingTime('08:00:00', '12:00:00'), workingTime('13:00:00', '17:00:00')];
    return {
      name: 'WeekDay',
      children: [
        ...value('DayType', index + 1),
        ...value('DayWorking', isWorking ? 1 : 0),
        ...(isWorking ? [{ name: 'WorkingTimes', children: times }] : []),
      ],
    };
  });
  return {
    name: 'Calendar',
    children: [
      ...value('UID', 1),
      ...value('Name', 'Standard'),
      ...value('IsBaseCalendar', 1),
      ...value('BaseCalendarUID', -1),
      { name: 'WeekDays', children: days },
    ],
  };
}

export function projectFrame({ snapshot, provenance }: PlanExport, aliases: Readonly<Record<FieldName, string>>): ProjectFrame {
  const { plan } = snapshot;
  const madeAt = provenance.madeAt.toISOString().slice(0, 19);
  const attributes = FIELDS.map(([name, field, id]) => ({
    name: 'ExtendedAttribute',
    children: [...value('FieldID', id), ...value('FieldName', field), ...value('Alias', aliases[name])],
  }));
  return {
    head: [
      ...value('SaveVersion', 14),
      ...value('Name', `${plan.slug}.xml`),
      ...value('Title', provenance.title),
      ...value('Subject', provenance.warning),
      ...value('Category', provenance.planVersion),
      ...value('Author', 'Atkaruu'),
      ...value('CreationDate', madeAt),
      ...value('LastSaved', madeAt),
      ...value('ScheduleFromStart', 1),
      ...value('StartDate', `${plan.startsOn}T08:00:00`),
      ...value('FinishDate', `${plan.endsOn}T17:00:00`),
      ...value('CalendarUID', 1),
      ...value('DefaultStartTime', '08:00:00'),
      ...value('DefaultFinishTime', '17:00:00'),
      ...value('MinutesPerDay', 480),
      ...value('MinutesPerWeek', 2400),
      ...value('DaysPerMonth', 20),
      ...value('StatusDate', `${provenance.asOf}T17:00:00`),
      ...value('CurrentDate', madeAt),
      ...value('NewTasksAreManual', 1),
      { name: 'ExtendedAttributes', children: attributes },
      { name: 'Calendars', children: [calendar()] },
    ],
    fieldsOf,
  };
}

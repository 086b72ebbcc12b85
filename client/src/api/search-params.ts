import { asOfFields, idSchema, optionalText, queryBoolean, queryList } from '@atkaruu/shared/contract/fields';
import { exportColumns } from '@atkaruu/shared/exports/contract';
import { figureAbout } from '@atkaruu/shared/reports/contract';
import { milestoneStates } from '@atkaruu/shared/milestones/milestone';
import { taskFilters, taskListQuery } from '@atkaruu/shared/tasks/contract';
import { z } from 'zod';
import { spellSearchValue } from './url-codec.ts';

type Shape = Record<string, z.ZodType>;

/** What a page reads from its address; a missing value is absent. */
export type SearchValues<S extends Shape> = { [K in keyof S]?: Exclude<z.output<S[K]>, undefined> | undefined };

/**
 * A reader of an address by the API's own field schemas. A value that does not parse is left out: an old or mistyped
 * link still opens its page. Values may come as text (from the address) or already parsed (from a link in the program).
 */
export function searchOf<S extends Shape>(shape: S): (raw: Record<string, unknown>) => SearchValues<S> {
  return (raw) => {
    const found: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(shape)) {
      const spelled = spellSearchValue(raw[name]);
      const parsed = spelled === null ? null : schema.safeParse(spelled);
      if (parsed?.success) found[name] = parsed.data;
    }
    return found as SearchValues<S>;
  };
}

/** On every page of a plan. */
const planShape = asOfFields;

const taskShape = {
  ...taskFilters,
  sort: taskListQuery.shape.sort,
  /** Shown columns in their order. */
  columns: queryList(z.enum(exportColumns)).optional(),
  /** The task open in the right-hand pane. */
  task: idSchema.optional(),
};

const milestoneSortKeys = ['taskNumber', 'plannedOn', 'forecastOn', 'achievedOn', 'days'] as const;
const bodySortKeys = ['name', 'rate', 'total', 'overdue', 'silent'] as const;
const bothWays = <Key extends string>(keys: readonly Key[]) => z.enum([...keys, ...keys.map((key) => `-${key}` as const)]);

const milestoneShape = {
  ...asOfFields,
  state: queryList(z.enum(milestoneStates)).optional(),
  key: queryBoolean.optional(),
  task: idSchema.optional(),
  /** How the timeline is divided: by year unless told. */
  group: z.enum(['year', 'task']).optional(),
  sort: queryList(bothWays(milestoneSortKeys)).optional(),
};

const bodyShape = { ...asOfFields, q: optionalText(200).optional(), sort: queryList(bothWays(bodySortKeys)).optional() };

/** `hash`: the mark of the figure when its link was copied. */
const figureShape = {
  ...asOfFields,
  ...figureAbout,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
};

export const readFigureSearch = searchOf(figureShape);
export const readPlanSearch = searchOf(planShape);
export const readTaskSearch = searchOf(taskShape);
export const readMilestoneSearch = searchOf(milestoneShape);
export const readBodySearch = searchOf(bodyShape);

export type FigureSearch = SearchValues<typeof figureShape>;
export type PlanSearch = SearchValues<typeof planShape>;
export type TaskSearch = SearchValues<typeof taskShape>;
export type MilestoneSearch = SearchValues<typeof milestoneShape>;
export type MilestoneSortKey = (typeof milestoneSortKeys)[number];
export type BodySortKey = (typeof bodySortKeys)[number];
export type BodySearch = SearchValues<typeof bodyShape>;

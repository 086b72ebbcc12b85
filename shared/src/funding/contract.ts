import { z } from 'zod';
import { asOfFields, idSchema, localized, optionalText, pageFields, pageOf, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { changeErrors, creationErrors, removalErrors, restoreErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { recordedSchema } from '../plans/plan.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { amountMinorSchema, currencySchema } from '../values/money.ts';
import { moneyKinds } from './money-totals.ts';

export const sourceKinds = ['state_budget', 'local_budget', 'grant', 'loan', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const totalSchema = z.strictObject({
  currency: currencySchema,
  plannedMinor: z.int(),
  committedMinor: z.int(),
  spentMinor: z.int(),
  entries: z.int(),
});

export const fundingSourceSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  name: localized(500),
  kind: z.enum(sourceKinds),
  version: z.int(),
});
export type FundingSource = z.infer<typeof fundingSourceSchema>;

/** An amount never changes: a wrong one is removed and entered anew. */
export const moneyEntrySchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  sourceId: idSchema,
  taskId: idSchema.nullable(),
  taskNumber: z.string().nullable(),
  kind: z.enum(moneyKinds),
  /** Whole minor units (tyiyn, cents). */
  amountMinor: amountMinorSchema,
  currency: currencySchema,
  /** The day it was planned for, agreed or paid. */
  effectiveOn: isoDateSchema,
  /** The reporting period of the plan that the day falls in. */
  period: z.string(),
  note: z.string().nullable(),
  ...recordedSchema,
});
export type MoneyEntry = z.infer<typeof moneyEntrySchema>;

export const newMoneyEntrySchema = z.strictObject({
  sourceId: idSchema,
  taskId: idSchema.nullable().default(null),
  kind: z.enum(moneyKinds),
  amountMinor: amountMinorSchema,
  currency: currencySchema,
  effectiveOn: isoDateSchema,
  note: optionalText(1000).nullable().default(null),
});
export type NewMoneyEntry = z.output<typeof newMoneyEntrySchema>;

export const moneySchema = z.strictObject({
  asOf: isoDateSchema,
  totals: z.array(totalSchema),
  bySource: z.array(z.strictObject({ source: fundingSourceSchema, totals: z.array(totalSchema) })),
  byTask: z.array(
    z.strictObject({ taskId: idSchema.nullable(), taskNumber: z.string().nullable(), totals: z.array(totalSchema) }),
  ),
  byPeriod: z.array(z.strictObject({ period: z.string(), totals: z.array(totalSchema) })),
});
export type Money = z.infer<typeof moneySchema>;

const sourceParams = z.strictObject({ source: idSchema });
const entryParams = z.strictObject({ money: idSchema });

export const moneyFilters = {
  source: idSchema.optional(),
  task: idSchema.optional(),
  kind: queryList(z.enum(moneyKinds)).optional(),
  currency: queryList(currencySchema).optional(),
};

export const fundingContract = defineContract({
  getMoney: {
    method: 'GET',
    path: '/plans/{plan}/money',
    summary: 'Planned, committed and spent by source, by task and by period, within each currency',
    permission: 'register.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields, ...moneyFilters }),
    response: moneySchema,
    errors: ['not_found'],
  },
  listMoneyEntries: {
    method: 'GET',
    path: '/plans/{plan}/money/entries',
    summary: 'The entries that make the sums, newest day first; the same filters give the same money',
    permission: 'register.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields, ...moneyFilters, ...pageFields }),
    response: pageOf(moneyEntrySchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createMoneyEntry: {
    method: 'POST',
    path: '/plans/{plan}/money/entries',
    summary: 'Enter an amount that was planned, committed or spent',
    permission: 'funding.write',
    params: planParams,
    body: newMoneyEntrySchema,
    response: moneyEntrySchema,
    status: 201,
    errors: creationErrors,
  },
  removeMoneyEntry: {
    method: 'DELETE',
    path: '/money-entries/{money}',
    summary: 'Remove a wrong entry; it can be put back',
    permission: 'funding.write',
    params: entryParams,
    response: z.null(),
    status: 204,
    errors: ['not_found'],
  },
  restoreMoneyEntry: {
    method: 'POST',
    path: '/money-entries/{money}/restore',
    summary: 'Put a removed entry back',
    permission: 'funding.write',
    params: entryParams,
    body: z.strictObject({}),
    response: moneyEntrySchema,
    status: 201,
    errors: [...restoreErrors, 'invalid_body'],
  },
  createFundingSource: {
    method: 'POST',
    path: '/plans/{plan}/funding-sources',
    summary: 'Add a source of money',
    permission: 'funding.write',
    params: planParams,
    body: z.strictObject({ name: localized(500), kind: z.enum(sourceKinds) }),
    response: fundingSourceSchema,
    status: 201,
    errors: creationErrors,
  },
  getFundingSource: {
    method: 'GET',
    path: '/funding-sources/{source}',
    summary: 'One source of money',
    permission: 'register.read',
    params: sourceParams,
    query: z.strictObject({}),
    response: fundingSourceSchema,
    errors: ['not_found'],
  },
  updateFundingSource: {
    method: 'PATCH',
    path: '/funding-sources/{source}',
    summary: 'Rename a source of money',
    permission: 'funding.write',
    params: sourceParams,
    body: z.strictObject({ name: localized(500), kind: z.enum(sourceKinds) }).partial(),
    response: fundingSourceSchema,
    ifMatch: true,
    errors: changeErrors,
  },
  removeFundingSource: {
    method: 'DELETE',
    path: '/funding-sources/{source}',
    summary: 'Remove a source without entries',
    permission: 'funding.write',
    params: sourceParams,
    response: z.null(),
    status: 204,
    ifMatch: true,
    errors: [...removalErrors, 'in_use'],
  },
});

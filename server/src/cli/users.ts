import process from 'node:process';
import { connect, type Database } from '@atkaruu/db';
import { emailSchema } from '@atkaruu/shared/accounts/account';
import { roles } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { listAccountRows, listGrantRows } from '../accounts/account-queries.ts';
import { addUser, disableUser, resetUser } from '../accounts/keep-accounts.ts';
import { clockOf } from './clock.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

type House = Parameters<typeof addUser>[0];

/** Runs against the configured database; a refusal is said in one line. */
export async function inHouse(work: (house: House) => Promise<void>): Promise<void> {
  const config = configOf();
  const database = connect(config.databaseUrl);
  const baseUrl = config.baseUrl ?? `http://${config.host}:${config.port}`;
  try {
    await work({ database, now: clockOf(config)(), baseUrl });
  } catch (error) {
    if (error instanceof AppError) throw new ExitError(EXIT.failure, error.message);
    throw error;
  } finally {
    await database.close();
  }
}

interface NewUser {
  name: string;
  role: string;
  plan?: string;
  body?: string;
}

export function addPerson(email: string, { name, role, plan, body }: NewUser): Promise<void> {
  const known = roles.find((candidate) => candidate === role);
  if (known === undefined) throw new ExitError(EXIT.usage, `There is no role ${role}: it is one of ${roles.join(', ')}.`);
  if (!emailSchema.safeParse(email).success) throw new ExitError(EXIT.usage, `${email} is not an e-mail address.`);
  return inHouse(async (house) => {
    const grants = [{ role: known, planId: plan ?? null, bodyId: body ?? null }];
    const { url, expiresAt } = await addUser(house, { name, email, grants });
    process.stderr.write(`Give ${name} this link; it works once, until ${expiresAt}:\n`);
    process.stdout.write(`${url}\n`);
  });
}

export function resetPerson(email: string, { secondFactor }: { secondFactor?: true }): Promise<void> {
  return inHouse(async (house) => {
    const { url, expiresAt } = await resetUser(house, email, { secondFactor: secondFactor === true });
    process.stderr.write(`This link works once, until ${expiresAt}:\n`);
    process.stdout.write(`${url}\n`);
  });
}

export function disablePerson(email: string, { enable }: { enable?: true }): Promise<void> {
  return inHouse(async (house) => {
    await disableUser(house, email, enable !== true);
    process.stderr.write(
      `${email} ${enable === true ? 'may sign in again' : 'may not sign in; sessions and tokens are dead'}.\n`,
    );
  });
}

async function rowsOf({ reader }: Database) {
  const people = (await listAccountRows(reader)).filter((row) => row.is_demonstration === 0);
  return Promise.all(
    people.map(async (row) => ({
      email: row.email,
      name: row.name,
      isDisabled: row.is_disabled === 1,
      grants: (await listGrantRows(reader, row.id)).map((grant) => ({
        role: grant.role,
        plan: grant.plan_id,
        body: grant.body_id,
      })),
    })),
  );
}

export function listPeople({ json }: { json?: true }): Promise<void> {
  return inHouse(async ({ database }) => {
    const people = await rowsOf(database);
    if (json === true) {
      process.stdout.write(`${JSON.stringify(people)}\n`);
      return;
    }
    for (const { email, name, isDisabled, grants } of people) {
      const held = grants.map(({ role, plan, body }) =>
        [role, plan && `in ${plan}`, body && `for ${body}`].filter(Boolean).join(' '),
      );
      process.stdout.write(`${[email ?? '(none)', name, held.join('; '), isDisabled ? 'disabled' : ''].join('\t')}\n`);
    }
  });
}

import process from 'node:process';
import { Command } from 'commander';
import { verifyAudit } from './cli/audit.ts';
import { backUp, restore } from './cli/backup.ts';
import { checkConfig } from './cli/check-config.ts';
import { examine } from './cli/doctor.ts';
import { EXIT, explainFailure } from './cli/exit.ts';
import { exportPlan } from './cli/export.ts';
import { generatePlan } from './cli/generate.ts';
import { askHealth } from './cli/healthcheck.ts';
import { importPlan } from './cli/import-plan.ts';
import { printOpenApi } from './cli/openapi.ts';
import { migrateDatabase } from './cli/migrate.ts';
import { seedDatabase } from './cli/seed.ts';
import { serve } from './cli/serve.ts';
import { createTokenFor, revokeTokenById } from './cli/tokens.ts';
import { addPerson, disablePerson, listPeople, resetPerson } from './cli/users.ts';

const program = new Command('atkaruu')
  .description('Shows, believably, how a government plan is carried out.')
  .version('0.1.0')
  .showSuggestionAfterError()
  .showHelpAfterError('Run with --help to see what there is.')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
  });

program
  .command('start')
  .description('demonstration: migrate, seed on the first run, serve on 127.0.0.1 with one-click roles')
  .addHelpText('after', '\nExample: PORT=3001 atkaruu start')
  .action(() => serve({ demonstration: true }));

program
  .command('serve')
  .description('production: serve the database as it is; refuses a schema that is not this program’s')
  .addHelpText('after', '\nExample: DATABASE_URL=postgres://atkaruu@db/atkaruu atkaruu serve')
  .action(() => serve({ demonstration: false }));

program
  .command('migrate')
  .description('bring the database schema up to this program’s')
  .option('--status', 'only say what is applied and what is pending')
  .option('--dry-run', 'only say what would be applied')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: atkaruu migrate --status')
  .action(migrateDatabase);

program
  .command('seed')
  .description('write the documented Plan and the demonstration plan, unless they are there')
  .argument('[which]', 'documented or demonstration; both when left out')
  .addHelpText('after', '\nExample: atkaruu seed demonstration')
  .action(seedDatabase);

program
  .command('generate')
  .description('write a synthetic plan for load tests; the same seed gives the same plan')
  .requiredOption('--tasks <n>', 'number of leaf tasks')
  .option('--seed <n>', 'seed of the random numbers', '1')
  .addHelpText('after', '\nExample: atkaruu generate --tasks 10000 --seed 7')
  .action(generatePlan);

program
  .command('import')
  .description('bring a plan in from a file (.xlsx, .docx, .csv, Microsoft Project XML): all of it or nothing')
  .argument('<file>', 'the file')
  .requiredOption('--plan <id>', 'id or short name of the plan it goes into, or new')
  .option('--dry-run', 'only say what would change')
  .option('--map <file>', 'JSON with the mapping, or {mapping, decisions, plan}, as the preview shows them')
  .option('--act <text>', 'the legal act of the resulting version')
  .option('--reason <text>', 'the reason of the resulting version')
  .option('--json', 'print the whole draft as JSON')
  .addHelpText('after', '\nExample: atkaruu import plan.xlsx --plan new --dry-run')
  .action(importPlan);

program
  .command('backup')
  .description('save everything, evidence included, in one file that either engine can restore; others may go on writing')
  .argument('<out>', 'the file to write')
  .addHelpText('after', '\nExample: atkaruu backup /srv/backups/atkaruu.bak')
  .action(backUp);

program
  .command('restore')
  .description('put a backup back into an empty database; the file is checked to its end first')
  .argument('<file>', 'what backup wrote')
  .option('--verify', 'only check that the file is whole and untouched (exit 4 if not)')
  .option('--force', 'SQLite: keep a database that has content under another name and replace it')
  .addHelpText('after', '\nExample: atkaruu restore /srv/backups/atkaruu.bak --verify')
  .action(restore);

program
  .command('doctor')
  .description('look at settings, database and disk, and say what is wrong; holds no secret, so that it can be sent to others')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: atkaruu doctor')
  .action(examine);

program
  .command('export')
  .description('write a plan to a file, or to stdout')
  .requiredOption('--plan <id>', 'id or short name of the plan')
  .requiredOption('--format <format>', 'xlsx, csv, json, docx, pdf, pptx, ics, iati or mspdi')
  .option('--as-of <date>', 'status date, YYYY-MM-DD; the plan’s own when left out')
  .option('--lang <language>', 'ru, ky or en', 'ru')
  .option('--variant <variant>', 'of a pdf: report, or brief for one page')
  .option('--out <file>', 'file to write; stdout when left out')
  .addHelpText(
    'after',
    '\nExample: atkaruu export --plan demonstration --format docx --as-of 2021-09-30 --lang ky --out report.docx',
  )
  .action(exportPlan);

const config = program.command('config').description('the settings of this machine');
config
  .command('check')
  .description('print every setting and every problem at once')
  .addHelpText('after', '\nExample: atkaruu config check')
  .action(checkConfig);

const user = program.command('user').description('the people who can sign in');
user
  .command('add')
  .description('make an account and print a one-time link to choose a password')
  .argument('<email>')
  .requiredOption('--name <name>', 'how the person is called')
  .requiredOption('--role <role>', 'administrator, plan_manager, body_reporter, verifier, leadership or donor')
  .option('--plan <id>', 'only in this plan')
  .option('--body <id>', 'only for this body and the bodies below it')
  .addHelpText('after', '\nExample: atkaruu user add aigul@example.kg --name "Aigul" --role body_reporter --body moe')
  .action(addPerson);
user
  .command('list')
  .description('everybody with their roles')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: atkaruu user list --json')
  .action(listPeople);
user
  .command('reset')
  .description('print a one-time link to choose a new password')
  .argument('<email>')
  .option('--second-factor', 'also do without the second factor, where it is lost')
  .addHelpText('after', '\nExample: atkaruu user reset aigul@example.kg')
  .action(resetPerson);
user
  .command('disable')
  .description('end every session and token of a person, and let nobody sign in')
  .argument('<email>')
  .option('--enable', 'let the person sign in again')
  .addHelpText('after', '\nExample: atkaruu user disable aigul@example.kg')
  .action(disablePerson);

const token = program.command('token').description('tokens with which programs use the API');
token
  .command('create')
  .description('make a token in the name of somebody and print it, this once')
  .argument('<email>')
  .requiredOption('--name <name>', 'what it is for')
  .requiredOption('--scope <scopes>', 'what it may do, separated by commas: plan.read, report.read, progress.report, …')
  .option('--days <n>', 'how long it lasts, at most 366 days', '90')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: atkaruu token create aigul@example.kg --name "Nightly export" --scope plan.read --days 30')
  .action(createTokenFor);
token
  .command('revoke')
  .description('end a token at once')
  .argument('<id>', 'as token create and GET /api/v1/account print it')
  .addHelpText('after', '\nExample: atkaruu token revoke 7b1f0c52-4a8e-4d0f-9a43-0d3f5c1f2b10')
  .action(revokeTokenById);

const audit = program.command('audit').description('the history of changes');
audit
  .command('verify')
  .description('follow the hash chain of all changes and name the first link that does not hold')
  .option('--anchor <hash>', 'a head that was kept elsewhere and must be in the chain')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample: atkaruu audit verify && echo whole')
  .action(verifyAudit);

program
  .command('healthcheck')
  .description('ask a running server whether it is ready')
  .addHelpText('after', '\nExample: atkaruu healthcheck && echo ready')
  .action(askHealth);

program
  .command('openapi')
  .description('print the OpenAPI 3.1 document')
  .addHelpText('after', '\nExample: atkaruu openapi > openapi.json')
  .action(printOpenApi);

if (process.argv.length <= 2) {
  program.outputHelp();
  process.exit(EXIT.usage);
}
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explainFailure(error);
}

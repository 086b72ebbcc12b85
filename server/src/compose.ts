import { join } from 'node:path';
import type { Database } from '@atkaruu/db';
import { api } from '@atkaruu/shared/api';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { accountsRoutes } from './accounts/routes.ts';
import { actorOf, placeOfAccount, sessionCookie } from './accounts/index.ts';
import { administrationRoutes } from './accounts/administration-routes.ts';
import { providerRoutes } from './accounts/provider-routes.ts';
import { amendmentsRoutes } from './amendments/routes.ts';
import { ChangeStream } from './audit/change-stream.ts';
import { eventsRoute } from './audit/events-route.ts';
import { auditRoutes } from './audit/routes.ts';
import { placeOfBody } from './bodies/index.ts';
import { bodiesRoutes } from './bodies/routes.ts';
import type { Config } from './config.ts';
import { decisionsRoutes } from './decisions/routes.ts';
import { deadlinesRoutes } from './deadlines/routes.ts';
import { placeOfEvidence } from './evidence/index.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { exportsRoutes } from './exports/routes.ts';
import { apiDocumentRoutes } from './http/api-document.ts';
import type { Locators } from './http/authorize.ts';
import { errorHandler, unknownRoute } from './http/error-handler.ts';
import { healthRoutes } from './http/health.ts';
import { metricsOf } from './http/metrics.ts';
import { ApiRouter } from './http/mount-contract.ts';
import { identifyRequest, requireSameSite } from './http/request.ts';
import { requestLog } from './http/request-log.ts';
import { sameHeaders } from './http/same-headers.ts';
import { staticFiles } from './http/static-files.ts';
import { timeOrderedIds } from './http/time-ordered-ids.ts';
import { placeOfImport } from './imports/index.ts';
import { importsRoutes } from './imports/routes.ts';
import { Outbox } from './messages/index.ts';
import { messagesRoutes } from './messages/routes.ts';
import { UnsubscribeTokens } from './notifications/index.ts';
import { notificationsRoutes } from './notifications/routes.ts';
import { findMilestonePlace } from './milestones/index.ts';
import { fundingRoutes } from './funding/routes.ts';
import { indicatorsRoutes } from './indicators/routes.ts';
import { milestonesRoutes } from './milestones/routes.ts';
import { placeOfPeriod, placeOfReport } from './periods/index.ts';
import { overridesRoutes } from './overrides/routes.ts';
import { periodsRoutes } from './periods/routes.ts';
import { placeInPlan, placeOfPlan, PlanSnapshots } from './plans/index.ts';
import { plansRoutes } from './plans/routes.ts';
import { placeOfEntry } from './progress/index.ts';
import { progressRoutes } from './progress/routes.ts';
import { PlanLedgers } from './reports/plan-ledgers.ts';
import { reportsRoutes } from './reports/routes.ts';
import { stocktakeRoutes } from './reports/stocktake-routes.ts';
import { trendsRoutes } from './reports/trends-routes.ts';
import { placeOfTask } from './tasks/index.ts';
import { risksRoutes } from './risks/routes.ts';
import { tasksRoutes } from './tasks/routes.ts';
import { timelineRoutes } from './timeline/routes.ts';
import { workRoutes } from './my-work/routes.ts';

export interface World {
  config: Config;
  database: Database;
  log: Logger;
  clock: () => Date;
  /** Where the built pages are. */
  pages: string;
}

// Charts and Mantine set styles from code; scripts come from our own files only.
const CONTENT_SECURITY = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    upgradeInsecureRequests: null,
  },
};

/** Where the objects named in paths stand. A path with another name is not mounted. */
const locators: Locators = {
  plan: placeOfPlan,
  task: placeOfTask,
  milestone: findMilestonePlace,
  body: placeOfBody,
  evidence: placeOfEvidence,
  entry: placeOfEntry,
  period: placeOfPeriod,
  report: placeOfReport,
  import: placeOfImport,
  indicator: placeInPlan('indicators'),
  source: placeInPlan('funding_sources'),
  money: placeInPlan('money_entries'),
  risk: placeInPlan('risks'),
  decision: placeInPlan('decisions'),
  override: placeInPlan('light_overrides'),
  figure: null,
  account: placeOfAccount,
  // Belongs to the whole house.
  message: null,
  // Looked for among the own ones only.
  session: null,
  token: null,
};

function actorsOf({ config, database, clock }: World): (request: Request) => Promise<Actor> {
  return (request) => actorOf(request, { database, now: clock(), isDemonstration: config.isDemonstration });
}

function apiRouter(world: World) {
  const { config, database, clock } = world;
  const snapshots = new PlanSnapshots();
  const ledgers = new PlanLedgers();
  const outbox = new Outbox({ secret: config.secret, sendsMail: config.smtpUrl !== null });
  const router = new ApiRouter({
    database,
    clock,
    newId: timeOrderedIds(clock),
    actorOf: actorsOf(world),
    sessionOf: sessionCookie,
    uploadFolder: join(config.dataDir, 'uploads'),
    locators,
  });
  return router
    .mount(api.plans, plansRoutes)
    .mount(api.amendments, amendmentsRoutes(snapshots))
    .mount(api.tasks, tasksRoutes(snapshots))
    .mount(api.progress, progressRoutes(snapshots))
    .mount(api.evidence, evidenceRoutes(snapshots, config.dataDir))
    .mount(api.milestones, milestonesRoutes(snapshots))
    .mount(api.bodies, bodiesRoutes)
    .mount(api.periods, periodsRoutes(snapshots))
    .mount(api.work, workRoutes(snapshots))
    .mount(api.reports, reportsRoutes(snapshots, ledgers))
    .mount(api.stocktake, stocktakeRoutes(snapshots))
    .mount(api.trends, trendsRoutes(snapshots, ledgers))
    .mount(api.overrides, overridesRoutes(snapshots))
    .mount(api.timeline, timelineRoutes(snapshots))
    .mount(api.exports, exportsRoutes(snapshots, config.baseUrl))
    .mount(api.imports, importsRoutes(snapshots))
    .mount(api.deadlines, deadlinesRoutes)
    .mount(api.accounts, accountsRoutes({ ...config, outbox }))
    .mount(api.administration, administrationRoutes({ outbox, baseUrl: config.baseUrl }))
    .mount(api.audit, auditRoutes)
    .mount(api.indicators, indicatorsRoutes)
    .mount(api.funding, fundingRoutes)
    .mount(api.risks, risksRoutes)
    .mount(api.decisions, decisionsRoutes)
    .mount(api.messages, messagesRoutes(outbox))
    .mount(api.notifications, notificationsRoutes({ sendsMail: outbox.sendsMail, tokens: new UnsubscribeTokens(config.secret) }))
    .close();
}

// Tries with a wrong secret are counted in the store (attempts.ts); this only bounds the work of a flood.
const signInLimit = rateLimit({
  windowMs: 60_000,
  limit: 600,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  skip: (request) => request.method !== 'POST',
  handler: () => {
    throw new AppError('too_many_requests', 'Too many sign-ins from this address; wait a minute.', [], 60);
  },
});

/** The address in a letter is a page; a mail program that posts to it (RFC 8058) ends the letters without showing one. */
const endLettersByPost: RequestHandler = (request, _response, next) => {
  request.url = request.url.replace('/unsubscribe', '/api/v1/letters/end');
  next();
};

/** The whole program behind one Express application; whoever calls it owns the listening and the database. */
export function composeApp(world: World): Express {
  const { config, database, log } = world;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', false);
  const metrics = metricsOf({ database, token: config.metricsToken });
  app.use(identifyRequest, requestLog(log), metrics.observe);
  app.use(
    sameHeaders(
      helmet({ contentSecurityPolicy: CONTENT_SECURITY, strictTransportSecurity: config.baseUrl?.startsWith('https:') === true }),
    ),
  );
  app.use(healthRoutes({ database, databaseUrl: config.databaseUrl }));
  app.get('/metrics', metrics.show);
  app.post('/unsubscribe', endLettersByPost);
  app.use('/api', requireSameSite);
  app.use('/api/v1/session', signInLimit);
  app.use('/api', apiDocumentRoutes());
  const stream = new ChangeStream(database);
  app.get('/api/v1/events', eventsRoute({ db: database.reader, stream, actorOf: actorsOf(world), placeOfPlan }));
  app.use('/api/v1', apiRouter(world));
  app.use(['/api', '/metrics'], unknownRoute);
  if (config.provider !== null) app.use('/sign-in/provider', providerRoutes(world, config.provider));
  app.use(staticFiles(world.pages));
  app.use(unknownRoute, errorHandler(log));
  return app;
}

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { planListOptions, planOptions } from '../api/use-plan.ts';
import { readBodySearch, readFigureSearch, readMilestoneSearch, readPlanSearch, readTaskSearch } from '../api/search-params.ts';
import { parseSearch, stringifySearch } from '../api/url-codec.ts';
import { readOverviewSearch } from '../features/reports/overview-search.ts';
import { readSignInSearch } from '../features/accounts/sign-in-search.ts';
import { AppShell } from './AppShell.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { PlanGate } from './PlanGate.tsx';

interface RouterContext {
  queryClient: QueryClient;
}

// A query starts with the code of its page, not after it; its error is shown by the page.
const ignore = () => undefined;

const root = createRootRouteWithContext<RouterContext>()({ component: AppShell, notFoundComponent: NotFoundPage });

const plansRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: ({ context }) => {
    context.queryClient.query(planListOptions).catch(ignore);
  },
  component: lazyRouteComponent(() => import('./pages/PlansPage.tsx'), 'PlansPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
});

const linkRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  component: lazyRouteComponent(() => import('./pages/LinkPage.tsx'), 'LinkPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/AccountPage.tsx'), 'AccountPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/PeoplePage.tsx'), 'PeoplePage'),
});

const messagesRoute = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  component: lazyRouteComponent(() => import('./pages/MessagesPage.tsx'), 'MessagesPage'),
});

const unsubscribeRoute = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  validateSearch: (search): { token?: string } => (typeof search['token'] === 'string' ? { token: search['token'] } : {}),
  component: lazyRouteComponent(() => import('./pages/UnsubscribePage.tsx'), 'UnsubscribePage'),
});

const importsRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: (search): { plan?: string } => (typeof search['plan'] === 'string' ? { plan: search['plan'] } : {}),
  component: lazyRouteComponent(() => import('./pages/ImportsPage.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('./pages/ImportPage.tsx'), 'ImportPage'),
});

const planRoute = createRoute({
  getParentRoute: () => root,
  path: '/plans/$plan',
  validateSearch: readPlanSearch,
  // The status date goes along to every page of the plan.
  search: { middlewares: [retainSearchParams(['asOf', 'knownAt'])] },
  loader: ({ context, params }) => {
    context.queryClient.query(planOptions(params.plan)).catch(ignore);
  },
  component: PlanGate,
});

const overviewRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/',
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('./pages/OverviewPage.tsx'), 'OverviewPage'),
});

const stocktakeRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/stocktake',
  component: lazyRouteComponent(() => import('./pages/StocktakePage.tsx'), 'StocktakePage'),
});

const trendsRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/trends',
  component: lazyRouteComponent(() => import('./pages/TrendsPage.tsx'), 'TrendsPage'),
});

const tasksRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/tasks',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('./pages/TasksPage.tsx'), 'TasksPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/tasks/$task',
  component: lazyRouteComponent(() => import('./pages/TaskPage.tsx'), 'TaskPage'),
});

const milestonesRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/milestones',
  validateSearch: readMilestoneSearch,
  component: lazyRouteComponent(() => import('./pages/MilestonesPage.tsx'), 'MilestonesPage'),
});

const bodiesRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/bodies',
  validateSearch: readBodySearch,
  component: lazyRouteComponent(() => import('./pages/BodiesPage.tsx'), 'BodiesPage'),
});

const bodyRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/bodies/$body',
  component: lazyRouteComponent(() => import('./pages/BodyPage.tsx'), 'BodyPage'),
});

const workRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/work',
  component: lazyRouteComponent(() => import('./pages/WorkPage.tsx'), 'WorkPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./pages/ReviewPage.tsx'), 'ReviewPage'),
});

const periodsRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/periods',
  component: lazyRouteComponent(() => import('./pages/PeriodsPage.tsx'), 'PeriodsPage'),
});

const periodRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/periods/$period',
  component: lazyRouteComponent(() => import('./pages/PeriodPage.tsx'), 'PeriodPage'),
});

const complianceRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/compliance',
  component: lazyRouteComponent(() => import('./pages/CompliancePage.tsx'), 'CompliancePage'),
});

const methodRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/method',
  component: lazyRouteComponent(() => import('./pages/MethodPage.tsx'), 'MethodPage'),
});

const figureRoute = createRoute({
  getParentRoute: () => planRoute,
  path: '/figures/$figure',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./pages/FigurePage.tsx'), 'FigurePage'),
});

const routeTree = root.addChildren([
  plansRoute,
  signInRoute,
  linkRoute,
  accountRoute,
  peopleRoute,
  messagesRoute,
  unsubscribeRoute,
  importsRoute,
  importRoute,
  planRoute.addChildren([
    overviewRoute,
    stocktakeRoute,
    trendsRoute,
    tasksRoute,
    taskRoute,
    milestonesRoute,
    bodiesRoute,
    bodyRoute,
    workRoute,
    reviewRoute,
    periodsRoute,
    periodRoute,
    complianceRoute,
    methodRoute,
    figureRoute,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // The query cache decides what is fresh, not the router.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

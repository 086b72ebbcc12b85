export { dashboardOf } from './build-dashboard.ts';

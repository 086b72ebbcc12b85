export { dashboardOf } from './build-dashboard.ts';
export { stocktakeOf } from './build-stocktake.ts';

export { assertPeriodOpen, hasClosedPeriod } from './assert-period-open.ts';
export { placeOfPeriod, placeOfReport } from './period-queries.ts';
export { openPeriodsOf, readReports } from './period-view.ts';
export { readCompliance } from './read-compliance.ts';

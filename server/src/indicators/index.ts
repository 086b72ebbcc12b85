export { readIndicators } from './read-indicators.ts';

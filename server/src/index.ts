export { composeApp, type World } from './compose.ts';
export { readConfig, type Config } from './config.ts';

export { composeApp, type World } from './compose.ts';
export { composeBackground, type Background } from './background.ts';
export { readConfig, type Config } from './config.ts';

export { runSchedule } from './schedule.ts';
export { UnsubscribeTokens } from './unsubscribe-token.ts';
export { LetterWriter } from './write-letters.ts';

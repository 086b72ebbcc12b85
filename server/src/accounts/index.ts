export { sessionCookie, tokenOf } from './session-cookie.ts';
export { actorOfSession } from './sessions.ts';

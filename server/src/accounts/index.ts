export { actorOfToken, sessionCookie, tokenOf } from './session-cookie.ts';

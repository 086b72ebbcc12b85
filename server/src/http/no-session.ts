import type { SessionCookie } from './context.ts';

const nothing = (): void => undefined;

/** For work that no browser asks for: the command line's. */
export const NO_SESSION: SessionCookie = {
  token: null,
  device: '',
  address: '',
  open: nothing,
  clear: nothing,
  pendingToken: null,
  openPending: nothing,
  clearPending: nothing,
};

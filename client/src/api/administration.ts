import { administrationContract } from '@atkaruu/shared/accounts/administration';
import { createClient } from '@atkaruu/shared/contract/client';

/** Apart from the other clients: only administrators fetch it. */
export const administration = createClient(administrationContract, (url, init) =>
  fetch(url, { ...init, credentials: 'same-origin' }),
);

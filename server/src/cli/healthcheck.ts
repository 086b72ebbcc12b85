import process from 'node:process';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

export async function askHealth(): Promise<void> {
  const { host, port } = configOf();
  const address = `http://${host}:${port}/readyz`;
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
  if (response?.ok !== true)
    throw new ExitError(EXIT.unavailable, `${address} is not ready${response ? ` (it answered ${response.status})` : ''}.`);
  process.stdout.write('ready\n');
}

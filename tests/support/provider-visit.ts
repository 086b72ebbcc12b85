import type { RunningApp } from './start-app.ts';

/** A browser on its way through the identity provider: what it is sent to, and the cookie that binds it. */
export async function departFrom(app: RunningApp): Promise<{ address: string; cookie: string }> {
  const response = await app.fetch('/sign-in/provider', { redirect: 'manual' });
  return { address: response.headers.get('location') ?? '', cookie: cookiesOf(response) };
}

/** Comes back at the address the provider sent it to. */
export async function arriveAt(app: RunningApp, address: string, cookie: string): Promise<{ to: string; cookies: string }> {
  const { pathname, search } = new URL(address);
  const response = await app.fetch(`${pathname}${search}`, { redirect: 'manual', headers: { cookie } });
  return { to: response.headers.get('location') ?? '', cookies: cookiesOf(response) };
}

/** The cookies an answer sets, as a browser sends them back. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

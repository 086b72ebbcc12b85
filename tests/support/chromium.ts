import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface Executable {
  readonly path: string;
  readonly source: string;
  readonly env: Record<string, string>;
  readonly remove: () => void;
}

const installedNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'chrome',
];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge, else the one inside an npm package (Linux). */
export async function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executable = givenExecutable(env) ?? installedExecutable(env) ?? (await packagedExecutable());
  process.stderr.write(`Browser for the tests: ${executable.source}\n`);
  try {
    const browser = await chromium.launch({
      executablePath: executable.path,
      env: { ...definedOnly(process.env), ...executable.env },
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--no-default-browser-check',
        '--no-pings',
        '--force-color-profile=srgb',
        '--font-render-hinting=none',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    browser.on('disconnected', executable.remove);
    return browser;
  } catch (error) {
    executable.remove();
    throw error;
  }
}

function givenExecutable(env: NodeJS.ProcessEnv): Executable | null {
  const path = env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return null;
  return { path, source: `CHROMIUM_PATH (${path})`, env: {}, remove: () => undefined };
}

function installedExecutable(env: NodeJS.ProcessEnv): Executable | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...installedNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces];
  const path = candidates.find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path, source: path, env: {}, remove: () => undefined };
}

/**
 * The package unpacks below the temporary folder and takes whatever an earlier run left there for its own: it gets a private one.
 * It also brings the libraries a bare machine lacks; they are used only then, because a machine's own fit it better.
 */
async function packagedExecutable(): Promise<Executable> {
  const folder = mkdtempSync(join(tmpdir(), 'atkaruu-chromium-'));
  const shared = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    const env: Record<string, string> = {};
    if (lacksLibraries(path)) {
      const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
      env['LD_LIBRARY_PATH'] = join(await inflate(join(dirname(dirname(entry)), 'bin', 'al2023.tar.br')), 'lib');
    }
    if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
    const remove = () => {
      rmSync(folder, { recursive: true, force: true });
    };
    return { path, source: 'Chromium from the npm package @sparticuz/chromium', env, remove };
  } finally {
    if (shared === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = shared;
  }
}

function lacksLibraries(path: string): boolean {
  return spawnSync('ldd', [path], { encoding: 'utf8' }).stdout.includes('not found');
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

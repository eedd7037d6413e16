import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { startServer, type RunningServer } from '../server/running-server';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Nothing that would reach for a network or a graphics card. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return (named ? [named] : CANDIDATES).find((file) => existsSync(file));
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ARGS });
}

/** For all tests of a file: a server with the demo council and a browser, closed again when they are through. */
export function openCouncil(
  opened: (both: { readonly server: RunningServer; readonly browser: Browser }) => void,
): void {
  let browser: Browser | undefined;
  let server: RunningServer | undefined;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await launchBrowser();
    opened({ server, browser });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; CHROMIUM names another place. */
export function chromiumPath(): string | null {
  const given = process.env['CHROMIUM'];
  return [...(given ? [given] : []), ...places].find(isProgram) ?? null;
}

/** Installs Debian's Chromium where it is missing and we may; answers what to do when we may not. */
export function installChromium(): string | null {
  if (chromiumPath()) return null;
  const how = 'Chromium is missing. Install it (as root: apt-get install chromium) or say where it is: CHROMIUM=/path.';
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return how;
  console.log('Chromium is missing; installing it from Debian.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]) => spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env });
  run('update');
  run('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return chromiumPath() ? null : how;
}

export const openBrowser = (): Promise<Browser> => {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is missing.');
  const args = ['--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args });
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

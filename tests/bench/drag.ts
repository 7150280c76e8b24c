import type { Page } from 'playwright-core';
import { lifeDomains, rings } from '#domain/networks/facts.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { forget, openApp } from '../app.ts';
import { openBrowser } from '../chromium.ts';

const people = 150;
const slower = 4;
const seconds = 3;

/** Somebody of the example with so many people around. */
async function drawCrowd(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/sign-in`);
  await page.getByRole('button', { name: 'Kijk mee als Marloes' }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  await page.goto(`${base}/cases`);
  const room = await page.getByRole('link', { name: 'Iris', exact: true }).getAttribute('href');
  const map = `${new URL(base).origin}${room}/map`;
  const on = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const leaves = Array.from({ length: people }, (_, i) => {
    const about = newBlindId<string>();
    const said = (fact: string, value: string) => ({
      id: newBlindId<string>(),
      kind: 'observation',
      content: {
        ...{ about, withId: null, needId: null, fact, value, empty: null },
        ...{ source: 'client', on, until: null, words: '', replaces: [] }
      }
    });
    const places = [said('ring', rings[i % 3]!), said('domain', lifeDomains[i % 7]!)];
    return [{ id: about, kind: 'person', content: { name: `Naam ${i}` } }, ...places];
  }).flat();
  const sent = await page.request.post(`${map}/leaves`, { data: { leaves } });
  if (!sent.ok()) throw new Error(`The crowd was not kept: ${sent.status()}`);
  return map;
}

/** Moves somebody in circles for a while; answers how long each frame took, in ms, shortest first. */
async function dragOne(page: Page): Promise<number[]> {
  const one = page.getByRole('link', { name: /^Naam 0:/ });
  await one.scrollIntoViewIfNeeded();
  const box = (await one.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  const measuring = page.evaluate(
    (howLong) =>
      new Promise<number[]>((done) => {
        const frames: number[] = [];
        let last = performance.now();
        const end = last + howLong;
        const next = (now: number): void => {
          frames.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else done(frames.slice(2));
        };
        requestAnimationFrame(next);
      }),
    seconds * 1000
  );
  const end = Date.now() + seconds * 1000;
  for (let turn = 0; Date.now() < end; turn += 0.2)
    await page.mouse.move(at.x + 60 * Math.sin(turn), at.y + 60 * Math.cos(turn));
  const frames = await measuring;
  await page.mouse.up();
  return frames.sort((a, b) => a - b);
}

const app = await openApp({ env: { DEMO: '1', LOG_LEVEL: 'error' } });
const browser = await openBrowser();
const page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1200, height: 900 } });
const map = await drawCrowd(page, `${app.origin}/organisations/samen-verder`);
await page.goto(`${map}/drawing`);
await page.getByText('Alles is bewaard.').waitFor();
const frames = await dragOne(page);
await browser.close();
await app.stop();
forget(app.dataDir);

const middle = frames[Math.floor(frames.length / 2)]!;
const most = frames[Math.floor(frames.length * 0.99)]!;
console.log(`
Moving one of ${people} people on the map, on a processor ${slower} times slower:
  frames a second      ${(1000 / middle).toFixed(0)}, the slowest of a hundred takes ${most.toFixed(0)} ms`);

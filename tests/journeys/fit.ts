import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** In which light and how wide every page is looked at. */
const looks = [
  ['light', 320],
  ['dark', 1280]
] as const;

/** Every look at a list that is looked at in so many parts, so that one test is never long. */
export const looksAt = (parts: number) =>
  looks.flatMap(([theme, width]) => Array.from({ length: parts }, (_, part) => ({ theme, width, part })));

/** One part of a list; all parts together are the whole. */
export const partOf = <T>(all: readonly T[], part: number, parts: number): T[] =>
  all.filter((_, at) => at % parts === part);

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What must be so on every page: one heading, a title, nothing that sticks out, nothing that axe finds. */
export async function check(page: Page, address: string, theme: 'light' | 'dark' = 'light'): Promise<void> {
  // What the dark can change are colours alone.
  const axe = new AxeBuilder({ page });
  const { violations } = await (
    theme === 'light' ? axe.withTags(everything) : axe.withRules('color-contrast')
  ).analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(said, address).toEqual([]);
  expect(await page.locator('h1').count(), `${address}: headings`).toBe(1);
  expect(await page.title(), address).not.toBe('');
  expect(await page.locator('[data-leave]').count(), `${address}: leaving quickly`).toBe(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${address} sticks out`).toBeLessThanOrEqual(0);
}

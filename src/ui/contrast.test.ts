import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
  );
const blockAfter = (selector: string): Record<string, string> => {
  const start = css.indexOf(selector);
  return colours(css.slice(start, css.indexOf('}', start)));
};
const light = blockAfter(':root {');
const darkBySystem = blockAfter(":root:not([data-theme='light']) {");
const darkByChoice = blockAfter(":root[data-theme='dark'] {");

const grounds = ['paper', 'card', 'moss-soft', 'clay-soft', 'sun-soft'];
const onEvery = (front: string, least: number) => grounds.map((ground) => [front, ground, least] as const);
const pairs: (readonly [string, string, number])[] = [
  ...onEvery('ink', 7),
  ...onEvery('quiet', 4.5),
  ...onEvery('moss', 4.5),
  ...onEvery('moss-deep', 4.5),
  ...onEvery('clay', 4.5),
  ...onEvery('focus', 3),
  ['edge', 'paper', 3],
  ['edge', 'card', 3],
  ['on-moss', 'moss', 4.5],
  ['on-moss', 'moss-deep', 4.5],
  ['on-clay', 'clay', 4.5],
  ['on-sun', 'sun', 7]
];

describe.each([
  ['light', light],
  ['dark', { ...light, ...darkByChoice }]
])('in the %s theme', (_theme, theme) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(theme[front] ?? '', theme[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('the dark theme is the same, chosen or by the system', () => {
  expect(darkBySystem).toEqual(darkByChoice);
});

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

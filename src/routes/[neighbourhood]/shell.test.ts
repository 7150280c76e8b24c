import { expect, test } from 'vitest';
import { navigation, type Shell } from './shell.ts';

const shell = (isCoordinator: boolean): Shell => ({
  neighbourhood: { slug: 'hier', name: 'Hier', isExample: false },
  here: { firstName: 'Bo', isCoordinator, isHalfway: false },
  acting: null,
  help: null,
  locale: 'nl',
  outboxVisible: false
});
const current = (isCoordinator: boolean, path: string): string[] =>
  navigation(shell(isCoordinator), `/hier${path}`).flatMap((place) => (place.current ? [place.href] : []));

test('of the four words the one is current under which a page is found, and never two', () => {
  expect(current(true, '/desk')).toEqual(['/hier/desk']);
  expect(current(true, '/desk/asks/1')).toEqual(['/hier/desk']);
  expect(current(true, '/desk/people/1/age')).toEqual(['/hier/desk/people']);
  for (const page of ['/desk/more', '/desk/house-rules', '/desk/settings/weights', '/me/sign-in'])
    expect(current(true, page), page).toEqual(['/hier/desk/more']);
  expect(current(false, '/things/1')).toEqual(['/hier/together']);
  expect(current(false, '/me/age')).toEqual(['/hier/me']);
  expect(current(false, '/privacy')).toEqual([]);
});

import { mount } from 'svelte';
import { isLocale, overwriteGetLocale } from '#locale';
import type { Leaf } from '#domain/cases/leaf.ts';
import Board, { type BoardData } from './Board.svelte';

type Props = { readonly data: BoardData; readonly map: string };

/** The drawing as it came is a picture; from here on it can be changed on the page itself. */
function comeAlive(place: HTMLElement): void {
  const { lang } = document.documentElement;
  overwriteGetLocale(() => (isLocale(lang) ? lang : 'nl'));
  const { data, map } = JSON.parse(place.dataset['island'] ?? '') as Props;
  const leaves = data.leaves.map((leaf) => ({ ...leaf, at: new Date(leaf.at) }) as Leaf);
  // Beside the page first: where it cannot be made, the picture stays.
  const alive = document.createElement('div');
  alive.className = 'stack';
  mount(Board, { target: alive, props: { data: { ...data, leaves, since: new Date(data.since) }, map } });
  place.replaceChildren(alive);
}

const place = document.querySelector<HTMLElement>('[data-island]');
if (place) comeAlive(place);

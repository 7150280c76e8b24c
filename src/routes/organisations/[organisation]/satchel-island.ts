import { comeAlong, keepReady } from './satchel-along.ts';
import { showWaiting } from './satchel-list.ts';

const script = document.currentScript as HTMLScriptElement | null;
const place = document.querySelector<HTMLElement>('[data-satchel]');
const list = document.querySelector<HTMLElement>('[data-satchel-list]');
if (place) {
  const show = list ? showWaiting(list, place.dataset['satchel']!) : null;
  const along = comeAlong(place, { stands: (standing) => show?.(along, standing) });
  keepReady(place, script ? new URL(script.src).pathname : '');
}

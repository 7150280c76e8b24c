import type { InOrder, ToSend, Waiting } from '#domain/satchels/waiting.ts';
import type { Along } from './satchel-along.ts';
import type { Standing } from './satchel-sending.ts';

/** Shows what is in the satchel: what waits, what was refused and why, each to read; what was refused to throw away. */
export function showWaiting(list: HTMLElement, base: string): (along: Along, standing: Standing) => void {
  // Here in the place of a page that could not be opened: with a connection that page is there, once what waited was sent.
  const isInstead = location.pathname !== `${base}/satchel`;
  let wasAway = false;

  const show = (along: Along, standing: Standing): void => {
    wasAway ||= standing === 'no-connection';
    if (isInstead && wasAway && (standing === 'kept' || standing === 'signed-out')) location.replace(location.href);
    const held = along.satchel.held().filter((one): one is InOrder<ToSend> => isToSend(one.what));
    const state = standing === 'no-connection' ? 'no-connection' : held.length > 0 ? 'waiting' : 'empty';
    for (const part of list.querySelectorAll<HTMLElement>('[data-state]'))
      part.hidden = part.dataset['state'] !== state;
    const rows = held.map((one) => rowOf(list, one, () => throwAway(along, one.n)));
    list.querySelector('ul')!.replaceChildren(...rows);
  };
  const throwAway = ({ satchel, send }: Along, n: number): void => {
    satchel.drop(n);
    send();
  };
  return show;
}

const isToSend = (what: Waiting): boolean => what.is !== 'words';

function rowOf(list: HTMLElement, { what }: InOrder<ToSend>, throwAway: () => void): HTMLElement {
  const row = list.querySelector<HTMLElement>('[data-row]')!.cloneNode(true) as HTMLElement;
  const part = <Part extends HTMLElement>(name: string): Part => row.querySelector<Part>(`[data-${name}]`)!;
  part('words').textContent = what.words;
  const reasons = JSON.parse(list.dataset['reasons']!) as Record<string, string>;
  const isRefused = what.refused !== undefined;
  part('why').textContent = isRefused ? (reasons[what.refused] ?? what.refused) : (reasons['waiting'] ?? '');
  part('throw').hidden = !isRefused;
  part('throw').addEventListener('click', throwAway);
  row.removeAttribute('data-row');
  row.hidden = false;
  return row;
}

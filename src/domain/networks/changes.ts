import { tiesOf } from './drawn.ts';
import type { AroundFact } from './facts.ts';
import { valueOf, type Network } from './network.ts';

/** What is otherwise about somebody than it was: who came, who is there no longer, or what changed. */
export type Change =
  | { readonly what: 'came' | 'left'; readonly id: string; readonly name: string }
  | {
      readonly what: 'changed';
      readonly id: string;
      readonly name: string;
      readonly fact: AroundFact;
      readonly from: string;
      readonly to: string;
    };

const compared: readonly AroundFact[] = ['ring', 'domain', 'bond', 'gives', 'receives', 'gesture'];

/**
 * What changed between two days, of both maps as the client sees them. Only what was known and is known otherwise: that
 * something is not known any more is no change in a life. Nothing is counted (R16).
 */
export function changesBetween(before: Network, after: Network): readonly Change[] {
  const was = new Set(before.people.map(({ id }) => id));
  const is = new Set(after.people.map(({ id }) => id));
  const came = after.people
    .filter(({ id }) => !was.has(id))
    .map(({ id, name }) => ({ what: 'came' as const, id, name }));
  const left = before.people
    .filter(({ id }) => !is.has(id))
    .map(({ id, name }) => ({ what: 'left' as const, id, name }));
  const stayed = after.people.filter(({ id }) => was.has(id));
  const changed = stayed.flatMap(({ id, name }) =>
    compared.flatMap((fact): Change[] => {
      const [from, to] = [valueOf(before, id, fact), valueOf(after, id, fact)];
      return from !== null && to !== null && from !== to ? [{ what: 'changed', id, name, fact, from, to }] : [];
    })
  );
  return [...came, ...changed, ...left];
}

/**
 * Whether more was told of whom both maps know, so that more stands on the drawing: what was not known then need not be new.
 */
export function isMoreTold(before: Network, after: Network): boolean {
  const known = new Set(before.people.map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean =>
    compared.some((fact) => valueOf(before, id, fact) === null && valueOf(after, id, fact) !== null);
  const ties = new Set(tiesOf(before).map(({ one, other }) => `${one} ${other}`));
  const tied = tiesOf(after).filter(({ one, other }) => known.has(one) && known.has(other));
  return (
    after.people.some((one) => known.has(one.id) && isNew(one)) ||
    tied.some(({ one, other }) => !ties.has(`${one} ${other}`))
  );
}

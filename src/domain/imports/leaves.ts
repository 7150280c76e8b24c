import type { DraftLeaf } from '../cases/leaf.ts';
import { isDay } from '../neighbourhoods/calendar-day.ts';
import { ascending } from '../advice/situation.ts';
import type { MapFile } from './from-json.ts';
import type { Offered } from './offer.ts';
import type { SaidInFile } from './row.ts';

type Making = {
  /** On the clocks of the organisation. */
  readonly today: string;
  /** A new id each time. */
  readonly newId: () => string;
};

/**
 * The leaves that come of it: people beside whom is there, and what was said of them, with the file as its source and the
 * day of the file as its day. Ids are in the order of the file, so that the list keeps that order.
 */
export function leavesOf(offered: Offered, { today, newId }: Making): readonly DraftLeaf[] {
  const ids = offered.people.map(newId).toSorted(ascending);
  const on = dayOf(offered, today);
  const said = (about: string, withId: string | null, { fact, value, empty }: SaidInFile): DraftLeaf => ({
    ...{ id: newId(), kind: 'observation' },
    content: {
      ...{ about, withId, needId: null, fact, value, empty },
      ...{ source: 'imported', on, until: null, words: '', replaces: [] }
    }
  });
  return [
    ...offered.people.map(({ name }, at) => ({ id: ids[at]!, kind: 'person', content: { name } })),
    ...offered.people.flatMap((one, at) => one.said.map((fact) => said(ids[at]!, null, fact))),
    ...offered.ties.map(({ from, to, said: fact }) => said(ids[from]!, ids[to]!, fact)),
    { id: newId(), kind: 'taken-over', content: { on: today, people: ids } }
  ];
}

/** The day from which it holds: that of the file, or today where the file does not say, or says one still to come. */
export const dayOf = ({ madeOn }: Pick<Offered, 'madeOn'>, today: string): string =>
  madeOn !== null && isDay(madeOn) && madeOn <= today ? madeOn : today;

/** What was offered as our own map in JSON: what is looked at first and sent again to be taken over. */
export const mapFileOf = ({ madeOn, people, ties }: Offered): MapFile => ({
  ...{ form: 'samenredzaam-map', version: 1, madeOn },
  people: people.map(({ name, said }, at) => ({
    ...{ id: String(at), name },
    facts: Object.fromEntries(said.map(({ fact, value, empty }) => [fact, { value, empty }]))
  })),
  ties: ties.map(({ from, to, said: { value, empty } }) => ({
    ...{ from: String(from), to: String(to) },
    terms: { value, empty }
  }))
});

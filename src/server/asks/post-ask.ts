import { readAsk, type Ask, type AskRules, type DraftAsk, type ReadAsk } from '#domain/asks/ask.ts';
import { mayChangeEntryOf, mayPostFor } from '#domain/asks/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { forWhom, isCoordinator, isYoung } from '#domain/people/actor.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { dropDraft } from '#server/drafts/store.ts';
import { firstOwnerOf } from '#server/owners/first-owner-of.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { addAsk, asksTypedSince, askState, isStillHere, rewriteAsk } from './store.ts';
import { knownTo } from './store-board.ts';

export type AskToPost = {
  readonly draft: DraftAsk;
  /** For whom; oneself where it is empty. */
  readonly forPerson: string | null;
  /** The ask that is rewritten, where it is not a new one. */
  readonly askId: string | null;
  /** The version of it that was read before it was rewritten; empty where nobody looks. */
  readonly version?: string;
  /** The browser in which it was typed; its draft goes when the ask stands. */
  readonly browser?: string;
};
type Posted =
  | Yes<{ id: string }>
  | No<'not-allowed' | 'gone' | 'too-many' | 'changed-since' | 'parent-first'>
  | Exclude<ReadAsk, Yes<unknown>>;

const day = 86_400_000;
const asksADay = { new: 5, known: 30, coordinator: 300 } as const;

/** The rules an ask is read by in this neighbourhood today. */
export const askRules = ({ neighbourhood, now, person }: Visit): AskRules => ({
  today: dayIn(neighbourhood.timezone, now),
  formsHelpOn: neighbourhood.formsHelpOn,
  reciprocity: neighbourhood.reciprocity,
  isYoung: isYoung(person)
});

/** Posts an ask, or writes an old one anew: for oneself, or (the coordinator) for somebody who asked for that. */
export function postAsk(visit: SignedIn, { draft, forPerson, askId, version, browser }: AskToPost): Promise<Posted> {
  return transact<Posted>(visit, 'post-ask', async (tx) => {
    const personId = forPerson ?? forWhom(visit.person);
    if (!mayPostFor(visit.person, personId)) return no('not-allowed');
    if (!(await isStillHere(tx, personId))) return no('gone');
    const youth = await youthNow(tx, personId);
    const read = readAsk(draft, { ...askRules(visit), isYoung: youth !== null });
    if (!read.ok) return read;
    const ask = await amongKnown(tx, visit, { ask: read.value, personId });
    if (browser) await dropDraft(tx, { browserHash: hashOf(browser), kind: 'ask' });
    return askId ? change(tx, visit, { id: askId, version, ask }) : placeAsk(tx, visit, { personId, ask });
  });
}

/** Places an ask that was read already, inside what is happening. */
export async function placeAsk(
  tx: Tx,
  visit: SignedIn,
  { personId, ask }: { personId: string; ask: Ask }
): Promise<Yes<{ id: string }> | No<'too-many' | 'parent-first'>> {
  if ((await youthNow(tx, personId)) === 'waits-for-parent') return no('parent-first');
  const since = new Date(visit.now.getTime() - day);
  if ((await asksTypedSince(tx, visit.personId, since)) >= mostOf(visit)) return no('too-many');
  const ownership = await firstOwnerOf(tx, visit, { personId, onDate: ask.onDate });
  const id = await addAsk(tx, visit, { personId, postedBy: visit.personId, ask, ownership });
  await recordFact(tx, visit, { kind: 'AskPosted', askId: id, personId });
  return yes({ id });
}

type Rewriting = { readonly id: string; readonly version: string | undefined; readonly ask: Ask };

async function change(tx: Tx, visit: SignedIn, { id, version, ask }: Rewriting): Promise<Posted> {
  const state = await askState(tx, id);
  if (!state || !mayChangeEntryOf(visit.person, state.personId)) return no('not-allowed');
  if (state.withdrawnAt || state.doneAt) return no('gone');
  if (version && version !== String(state.version)) return no('changed-since');
  await rewriteAsk(tx, visit, { id, ask });
  await recordFact(tx, visit, { kind: 'AskChanged', askId: id, personId: state.personId });
  return yes({ id });
}

// N10: only people somebody is known to know can be ticked.
async function amongKnown(tx: Tx, visit: SignedIn, { ask, personId }: { ask: Ask; personId: string }): Promise<Ask> {
  if (ask.ticked.length === 0) return ask;
  // Who types it for somebody else may not see with whom that person agreed: the clock looks that up.
  const found = await withDuty(tx, visit, { duty: 'clock', work: () => knownTo(tx, personId) });
  const known = new Set(found.map(({ id }) => id));
  return { ...ask, ticked: ask.ticked.filter((id) => known.has(id)) };
}

function mostOf({ person }: SignedIn): number {
  if (isCoordinator(person)) return asksADay.coordinator;
  return person.welcomed ? asksADay.known : asksADay.new;
}

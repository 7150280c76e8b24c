import {
  readIntake,
  type DraftIntake,
  type Intake,
  type IntakeRules,
  type ReadIntake
} from '#domain/intakes/intake.ts';
import { mayTakeIn } from '#domain/intakes/may.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { youthNow } from '#server/ages/store.ts';
import { askRules, placeAsk } from '#server/asks/post-ask.ts';
import { recordFact } from '#server/facts/store.ts';
import { offerRules, placeOffer } from '#server/offers/post-offer.ts';
import { enrol } from '#server/people/register-person.ts';
import { isHere } from '#server/people/store-desk.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Fields } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { removePublicAsk } from '#server/public-asks/store.ts';
import { markRelease } from '#server/releases/store.ts';
import { peopleLike } from './see-intake.ts';
import { intakeById, lockIntake, markFinished } from './store.ts';

type ToFinish = { readonly id: string; readonly version: number; readonly draft: DraftIntake };
type Came = { readonly personId: string; readonly askId: string | null; readonly offerId: string | null };
type Refused = No<'not-allowed' | 'gone' | 'elsewhere' | 'email-known' | 'unknown-place' | 'too-many' | 'parent-first'>;
type Finished = Yes<Came> | Refused | Exclude<ReadIntake, Yes<unknown>>;

/**
 * Makes of an intake what was read back: the person, the ask and the offer, all or nothing. Finished once it stays
 * finished, and a second press finds what came of the first.
 */
export function finishIntake(visit: SignedIn, { id, version, draft }: ToFinish): Promise<Finished> {
  return transact<Finished>(visit, 'finish-intake', async (tx) => {
    if (!mayTakeIn(visit.person)) return no('not-allowed');
    await lockIntake(tx, id);
    const kept = await intakeById(tx, id, visit.now);
    if (!kept) return no('gone');
    const { personId, askId, offerId } = kept;
    if (personId) return yes({ personId, askId, offerId });
    if (kept.version !== version) return no('elsewhere');
    const read = readIntake(draft, await rulesFor(tx, visit, { draft, words: kept.words }));
    if (!read.ok) return read;
    const came = await make(tx, visit, read.value);
    if (!came.ok) return came;
    await markFinished(tx, id, { ...came.value, now: visit.now });
    if (kept.publicAskId) await takeUp(tx, visit, { publicAskId: kept.publicAskId, personId: came.value.personId });
    if (kept.releasedAskId && came.value.askId)
      await takeUpRelease(tx, visit, { releaseId: kept.releasedAskId, askId: came.value.askId });
    return came;
  });
}

type Told = { readonly draft: DraftIntake; readonly words: Fields };

async function rulesFor(tx: Tx, visit: SignedIn, { draft, words }: Told): Promise<IntakeRules> {
  const namesakes = (await peopleLike(tx, words)).map((one) => one.id);
  const isYoung = isId(draft.who) && (await youthNow(tx, draft.who)) !== null;
  return { ask: { ...askRules(visit), isYoung }, offer: { ...offerRules(visit), isYoung }, namesakes };
}

async function make(tx: Tx, visit: SignedIn, { who, ask, offer }: Intake): Promise<Yes<Came> | Refused> {
  const person = 'personId' in who ? await known(tx, who.personId) : await enrol(tx, visit, who.registration);
  if (!person.ok) return person;
  const personId = person.value.id;
  const asked = ask ? await placeAsk(tx, visit, { personId, ask }) : nothing;
  if (!asked.ok) return asked;
  const offered = offer ? await placeOffer(tx, visit, { personId, offer }) : nothing;
  if (!offered.ok) return offered;
  return yes({ personId, askId: asked.value.id, offerId: offered.value.id });
}

const nothing = yes({ id: null });
const known = async (tx: Tx, id: string): Promise<Yes<{ id: string }> | No<'gone'>> =>
  (await isHere(tx, id)) ? yes({ id }) : no('gone', 'who');

/** What was left without an account is gone as soon as it became somebody's own. */
async function takeUp(tx: Tx, visit: SignedIn, taken: { publicAskId: string; personId: string }): Promise<void> {
  await removePublicAsk(tx, taken.publicAskId);
  await recordFact(tx, visit, { kind: 'PublicAskTaken', ...taken });
}

/** What somebody let go is looked for from now on; whoever holds its secret still takes both back. */
async function takeUpRelease(tx: Tx, visit: SignedIn, taken: { releaseId: string; askId: string }): Promise<void> {
  await markRelease(tx, taken.releaseId, { askId: taken.askId, coordinatorId: visit.personId });
  await recordFact(tx, visit, { kind: 'ReleaseTakenUp', ...taken });
}

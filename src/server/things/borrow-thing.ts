import { m } from '#messages';
import { readAsk, type DraftAsk } from '#domain/asks/ask.ts';
import { mayPostFor } from '#domain/asks/may.ts';
import { dayIn, weekdayOf } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import { readWish, type DraftWish, type Wish, type WishReason } from '#domain/things/wish.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { askRules, placeAsk } from '#server/asks/post-ask.ts';
import { recordFact } from '#server/facts/store.ts';
import { addLoan } from '#server/loans/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact } from '#server/platform/transaction.ts';
import { thingsToBorrow, type ThingToBorrow } from './store.ts';

type Reason = WishReason | 'not-allowed' | 'not-found' | 'is-away' | 'is-mine' | 'too-many' | 'parent-first';
type Asked = Yes<{ askId: string }> | No<Reason>;
type ToBorrow = { readonly thingId: string; readonly forPerson: string | null; readonly draft: DraftWish };

/** Somebody asks to borrow a thing: an ask like any other, that knows which thing and until when. */
export function borrowThing(visit: SignedIn, { thingId, forPerson, draft }: ToBorrow): Promise<Asked> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return transact<Asked>(visit, 'borrow-thing', async (tx) => {
    const personId = forPerson ?? visit.personId;
    if (!mayPostFor(visit.person, personId)) return no('not-allowed');
    const thing = (await thingsToBorrow(tx, today)).find(({ id }) => id === thingId);
    if (!thing) return no('not-found');
    if (thing.isMine && personId === visit.personId) return no('is-mine');
    if (thing.isAway) return no('is-away');
    const wish = readWish(draft, { today, mostDays: thing.mostDays });
    return wish.ok ? place(tx, visit, { personId, thing, wish: wish.value, words: draft.words }) : wish;
  });
}

type Wished = {
  readonly personId: string;
  readonly thing: ThingToBorrow;
  readonly wish: Wish;
  readonly words: string;
};

async function place(tx: Tx, visit: SignedIn, wished: Wished): Promise<Asked> {
  const { personId, thing, wish } = wished;
  const read = readAsk(askFor(visit, wished), askRules(visit));
  const asked = read.ok ? await placeAsk(tx, visit, { personId, ask: read.value }) : read;
  if (!asked.ok) return asked.reason === 'parent-first' ? no('parent-first') : no('too-many');
  const askId = asked.value.id;
  const { neighbourhoodId } = visit;
  const loan = {
    askId,
    neighbourhoodId,
    borrowerId: personId,
    thingId: thing.id,
    what: thing.words,
    dueOn: wish.dueOn
  };
  const loanId = await addLoan(tx, visit, loan);
  if (loanId) await recordFact(tx, visit, { kind: 'LoanWished', loanId, askId });
  return yes({ askId });
}

function askFor({ locale }: SignedIn, { thing, wish, words }: Wished): DraftAsk {
  const said = m.borrow_ask({ thing: thing.words }, { locale });
  return {
    words: words ? `${said}\n${words}` : said,
    category: 'borrowing',
    rhythm: 'once',
    onDate: wish.fromOn,
    dayparts: wish.parts.map((part) => String(4 * weekdayOf(wish.fromOn) + part)),
    minutes: '15',
    distancePreference: '',
    ticked: [],
    audience: 'coordinator',
    giveBack: '',
    giveBackWords: ''
  };
}

import { partsIn } from '#domain/dayparts/dayparts.ts';
import { mayTakeIn } from '#domain/intakes/may.ts';
import { isPhone } from '#domain/people/registration.ts';
import type { ReleasedAsk } from '#domain/releases/release.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Fields } from '#server/platform/form.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { markRelease, releaseById } from '#server/releases/store.ts';
import { addIntake, intakeOfRelease } from './store.ts';

type Begun = Result<{ id: string }, 'not-allowed' | 'gone' | 'in-other-hands'>;

/** Takes what somebody let go in hand: an intake with those words, to finish with that person in the way they chose. */
export const beginFromRelease = (visit: SignedIn, releasedAskId: string): Promise<Begun> =>
  transact<Begun>(visit, 'begin-from-release', async (tx) => {
    if (!mayTakeIn(visit.person)) return no('not-allowed');
    const standing = await releaseById(tx, releasedAskId);
    if (!standing || standing.askId || standing.endedOn) return no('gone');
    const begun = await intakeOfRelease(tx, releasedAskId, visit.now);
    if (begun) return yes({ id: begun });
    const id = newId<string>(visit.now.getTime());
    const isMine = await addIntake(tx, visit, {
      ...{ id, hand: newId<string>(), turn: 0, releasedAskId },
      words: wordsOf(standing.ask)
    });
    if (!isMine) return no('in-other-hands');
    await markRelease(tx, releasedAskId, { coordinatorId: visit.personId });
    return yes({ id });
  });

function wordsOf({ task, when, area, contact }: ReleasedAsk): Fields {
  const isNumber = contact.how === 'phone' && isPhone(contact.words);
  return {
    words: [task.words, when.words].filter((part) => part !== '').join('\n'),
    category: task.category,
    daypart: partsIn(when.dayparts).map(String),
    audience: 'coordinator',
    reachBy: contact.how === 'phone' ? 'phone' : 'coordinator',
    ...(isNumber && { phone: contact.words }),
    ...(area.cellId && { cellId: area.cellId })
  };
}

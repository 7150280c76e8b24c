import { m } from '#messages';
import { otherOf, partIn } from '#domain/matches/side.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import { matchById } from '#server/matches/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { addThanks } from './store.ts';

type Words = { readonly matchId: string; readonly words: string; readonly forPerson?: string | null };
type Reason = 'no-words' | 'words-too-long' | 'not-found' | 'said-already';

/** Says thank you in private words; never asked for, and kept for the two alone. */
export const sayThanks = (
  visit: SignedIn,
  { matchId, words, forPerson }: Words
): Promise<Result<{ id: string }, Reason>> =>
  transact<Result<{ id: string }, Reason>>(visit, 'say-thanks', async (tx) => {
    const match = await matchById(tx, matchId);
    const part = match && partIn(match, visit.person, forPerson ?? null);
    if (!part || !match.agreedAt) return no('not-found');
    // Y6: what goes to or comes from somebody under sixteen, the coordinator has heard.
    if (match.isWithYoung && part.channel !== 'phone') return no('not-found');
    if (words === '') return no('no-words', 'thanks');
    if (words.length > 1000) return no('words-too-long', 'thanks');
    const { regionId, neighbourhoodId, now } = visit;
    const id = newId<string>(now.getTime());
    const [fromId, toId] = [part.personId, otherOf(match, part.personId)];
    const said = { id, matchId, fromId, toId, words, saidAt: now, recordedBy: visit.personId };
    if (!(await addThanks(tx, { regionId, neighbourhoodId, ...said }))) return no('said-already', 'thanks');
    await recordFact(tx, visit, { kind: 'ThanksSaid', thanksId: id, matchId, personId: part.personId });
    const write = matchLetter({
      slug: visit.neighbourhood.slug,
      matchId,
      says: (locale) => [m.mail_thanks({}, { locale })]
    });
    await planMail(tx, visit, { to: toId, kind: 'thanks', write });
    return yes({ id });
  });

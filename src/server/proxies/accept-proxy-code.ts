import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayAct } from '#domain/proxies/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { mayTry } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { putAgreements } from './put-agreements.ts';
import type { CodeReason } from './see-proxy-code.ts';
import { codeByHash, useCode, type FoundCode } from './store-codes.ts';
import { writeProxyLetters } from './write-proxy-letters.ts';

type Reason = CodeReason | 'not-allowed';
type Accepted = Result<{ personId: string }, Reason>;

/** Says yes to a code: from now on this person may act for the one who made it, for what that person ticked. */
export async function acceptProxyCode(visit: SignedIn, typed: string): Promise<Accepted> {
  if (!mayAct(visit.person)) return no('not-allowed');
  if (!(await mayTry('proxy-code', visit.personId))) return no('too-often', 'code');
  return transact<Accepted>(visit, 'accept-proxy-code', async (tx) => {
    // Whose code it was is not known to who typed it: the clock looks that up, and writes it down for both.
    const work = () => accept(tx, visit, hashOf(codeAsTyped(typed)));
    const accepted = await withDuty(tx, visit, { duty: 'clock', work });
    if (accepted.ok) await writeProxyLetters(tx, visit, [{ to: accepted.value.personId, news: 'given-by-me' }]);
    return accepted;
  });
}

async function accept(tx: Tx, visit: SignedIn, codeHash: string): Promise<Accepted> {
  const found = await codeByHash(tx, codeHash, visit.now);
  if (!found) return no('no-such-code', 'code');
  if (found.personId === visit.personId) return no('own-code', 'code');
  if (!(await useCode(tx, found.id, { usedBy: visit.personId, now: visit.now }))) return no('no-such-code', 'code');
  await put(tx, visit, found);
  return yes({ personId: found.personId });
}

const put = (tx: Tx, visit: SignedIn, { personId, purposes, endsOn }: FoundCode): Promise<void> =>
  putAgreements(tx, visit, {
    personId,
    proxyId: visit.personId,
    answers: purposes.map((purpose) => ({ purpose, answer: 'yes' as const })),
    channel: 'self',
    saidOn: dayIn(visit.neighbourhood.timezone, visit.now),
    endsOn,
    recordedBy: personId
  });

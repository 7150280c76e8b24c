import type { AcceptedHow } from '#domain/house-rules/acceptance.ts';
import { mayAcceptFor } from '#domain/house-rules/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { keptRulesNow } from './rules-now.ts';
import { addAcceptance, isStillHere } from './store.ts';

type Yes = {
  readonly version: number;
  /** Whose yes it is, where the coordinator writes it down. */
  readonly forPerson?: string;
  readonly how?: AcceptedHow;
};
type Reason = 'not-allowed' | 'gone' | 'changed-meanwhile';

/** Somebody says yes to the rules as they were shown; a version that was replaced meanwhile is shown again first. */
export const acceptHouseRules = (visit: SignedIn, { version, forPerson, how }: Yes): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'accept-house-rules', async (tx) => {
    const personId = forPerson ?? visit.personId;
    if (!mayAcceptFor(visit.person, personId)) return no('not-allowed');
    if (!(await isStillHere(tx, personId))) return no('gone');
    if ((await keptRulesNow(tx, visit)).version !== version) return no('changed-meanwhile');
    const channel = personId === visit.personId ? 'self' : (how ?? 'phone');
    await accept(tx, visit, { personId, version, how: channel, recordedBy: visit.personId });
    return yes(null);
  });

/** Whoever joins says yes to the rules of that day, in the same transaction. */
export async function acceptOnJoining(tx: Tx, visit: Visit, personId: string): Promise<void> {
  const { version } = await keptRulesNow(tx, visit);
  await withDuty(tx, visit, {
    duty: 'clock',
    work: () => accept(tx, visit, { personId, version, how: 'joining', recordedBy: personId })
  });
}

type Acceptance = Parameters<typeof addAcceptance>[2];

async function accept(tx: Tx, visit: Visit, acceptance: Acceptance): Promise<void> {
  if (!(await addAcceptance(tx, visit, acceptance))) return;
  const { personId, version, how } = acceptance;
  await recordFact(tx, visit, { kind: 'HouseRulesAccepted', personId, version: String(version), channel: how });
}

import { isFresh } from '#domain/factors/fresh.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { newId } from '#server/platform/ids.ts';
import { recoveryHash } from '#server/platform/recovery-codes.ts';
import { newSecret } from '#server/platform/secrets.ts';
import { takeTicket } from '#server/platform/ticket.ts';
import { transact } from '#server/platform/transaction.ts';
import { recoveryFor } from './offer-recovery-codes.ts';
import { recordHere } from '#server/sessions/record-here.ts';
import { putRecoveryCodes } from './store-codes.ts';

type MakeReason = 'not-fresh' | 'too-old';

/** Makes new recovery codes, which voids the old ones. The codes themselves are in no table and in no kept answer. */
export async function makeRecoveryCodes(visit: Inside, ticket: string): Promise<Result<readonly string[], MakeReason>> {
  const { personId, now, formKey } = visit;
  if (!isFresh(visit)) return no('not-fresh');
  const codes = takeTicket(ticket, { about: recoveryFor(visit, formKey), now })?.split(' ');
  if (!codes) return no('too-old');
  const salt = newSecret();
  const kept = await Promise.all(
    codes.map(async (code) => ({ id: newId<string>(now.getTime()), salt, codeHash: await recoveryHash(code, salt) }))
  );
  const made = await transact<Result<null, MakeReason>>(visit, 'make-recovery-codes', async (tx) => {
    await putRecoveryCodes(tx, visit, kept);
    await recordHere(tx, visit, { kind: 'RecoveryCodesMade', personId });
    return yes(null);
  });
  return made.ok ? yes(codes) : made;
}

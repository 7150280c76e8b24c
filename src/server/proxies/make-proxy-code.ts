import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { codeDays, readGiven, type WishedReason } from '#domain/proxies/agreement.ts';
import { mayGiveLeave } from '#domain/proxies/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newCode } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { addCode, openCodesOf } from './store-codes.ts';

type Given = { readonly purposes: readonly string[]; readonly endsOn: string };
type Reason = WishedReason | 'not-allowed' | 'too-many';
const mostOpen = 5;

/**
 * Makes a code to hand to the one who may act. Nobody is looked up by name or address, so nobody learns who takes
 * part here; the code is shown this once, and only its hash is kept.
 */
export const makeProxyCode = (visit: SignedIn, given: Given): Promise<Result<{ code: string }, Reason>> =>
  // Without the form's key: with it, the answer and so the code would be kept.
  transact<Result<{ code: string }, Reason>>({ ...visit, formKey: null }, 'make-proxy-code', async (tx) => {
    if (!mayGiveLeave(visit.person)) return no('not-allowed');
    const read = readGiven(given, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!read.ok) return read;
    if ((await openCodesOf(tx, visit.personId, visit.now)).length >= mostOpen) return no('too-many');
    const id = newId<string>(visit.now.getTime());
    const code = newCode();
    const expiresAt = new Date(visit.now.getTime() + codeDays * 86_400_000);
    await addCode(tx, visit, { id, codeHash: hashOf(codeAsTyped(code)), ...read.value, expiresAt });
    await recordFact(tx, visit, { kind: 'ProxyCodeMade', personId: visit.personId, codeId: id });
    return yes({ code });
  });

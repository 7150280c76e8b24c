import { codeAsTyped, invitationDays, invitationUses, mayInvite } from '#domain/invitations/invitation.ts';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { hashOf, newCode, newSecret } from '#server/platform/secrets.ts';
import { transact } from '#server/platform/transaction.ts';
import { addInvitation } from './store.ts';

type Made = { readonly kind: 'link' | 'code'; readonly secret: string; readonly endsOn: string };

/** Makes a link for one person, or a code for a flyer; it is shown this once, and only its hash is kept. */
export const makeInvitation = (visit: SignedIn, kind: 'link' | 'code'): Promise<Result<Made, 'not-allowed'>> =>
  // Without the form's key: with it, the answer and so the secret would be kept.
  transact<Result<Made, 'not-allowed'>>({ ...visit, formKey: null }, 'make-invitation', async (tx) => {
    if (!mayInvite(visit.person)) return no('not-allowed');
    const secret = kind === 'link' ? newSecret() : newCode();
    const id = newId<string>(visit.now.getTime());
    const endsOn = daysAfter(dayIn(visit.neighbourhood.timezone, visit.now), invitationDays[kind]);
    const secretHash = hashOf(kind === 'link' ? secret : codeAsTyped(secret));
    await addInvitation(tx, visit, {
      id,
      kind,
      secretHash,
      madeBy: visit.personId,
      endsOn,
      usesLeft: invitationUses[kind]
    });
    await recordFact(tx, visit, { kind: 'InvitationMade', invitationId: id });
    return yes({ kind, secret, endsOn });
  });

import { mayInvite } from '#domain/invitations/invitation.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { takeInvitationBack } from './store.ts';

/** Closes the door of an invitation at once. */
export const withdrawInvitation = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'withdraw-invitation', async (tx) => {
    if (!mayInvite(visit.person)) return no('not-allowed');
    if (!(await takeInvitationBack(tx, id, visit.now))) return no('gone');
    await recordFact(tx, visit, { kind: 'InvitationWithdrawn', invitationId: id });
    return yes(null);
  });

import { mayInvite } from '#domain/invitations/invitation.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { openInvitations, type InvitationRow } from './store.ts';

/** The invitations that still open the door. */
export async function invitationsHere(visit: SignedIn): Promise<Result<readonly InvitationRow[], 'not-allowed'>> {
  if (!mayInvite(visit.person)) return no('not-allowed');
  return yes(await look(visit, (tx) => openInvitations(tx, dayIn(visit.neighbourhood.timezone, visit.now))));
}

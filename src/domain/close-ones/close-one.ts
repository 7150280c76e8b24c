import type { CloseYes } from '../cases/sealed-records.ts';
import { isChild } from '../networks/child.ts';
import type { Network } from '../networks/network.ts';
import { readSigning, type DraftSigning } from '../releases/signing.ts';
import { no, yes, type Result } from '../result.ts';

/** An invitation works so many days, once. */
export const invitationDays = 14;
export const invitationLetters = 12;

/** Whether there is a page for somebody: nobody was invited, an invitation works or has had its time, or somebody is in. */
export type PageState = 'none' | 'invited' | 'late' | 'in';
type Row = { readonly personId: string | null; readonly codeEndsAt: Date | null };

export function pageState(row: Row | null, now: Date): PageState {
  if (!row) return 'none';
  if (row.personId !== null) return 'in';
  return row.codeEndsAt !== null && row.codeEndsAt > now ? 'invited' : 'late';
}

/** Who may have a page: somebody on the map, and no child under sixteen (DP27). */
export function mayHavePage(network: Network, aroundId: string): Result<{ name: string }, 'not-found' | 'a-child'> {
  const found = network.people.find(({ id }) => id === aroundId);
  if (!found) return no('not-found');
  return isChild(network, aroundId) ? no('a-child') : yes({ name: found.name });
}

export type DraftInvitation = DraftSigning & {
  /** DP28: whether that person may see who else is around; nobody answers for the client. */
  readonly seesOthers: string;
};
export type InvitationReason = 'no-answer' | 'no-way' | 'no-date' | 'in-the-future';

/** The client's yes to a page for somebody, and to what else that person may see. */
export function readInvitation(
  draft: DraftInvitation,
  by: Parameters<typeof readSigning>[1]
): Result<CloseYes, InvitationReason> {
  const { seesOthers } = draft;
  if (seesOthers !== 'yes' && seesOthers !== 'no') return no('no-answer', 'seesOthers');
  const signed = readSigning(draft, by);
  return signed.ok ? yes({ ...signed.value, seesOthers }) : signed;
}

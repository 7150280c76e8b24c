import {
  invitationDays,
  invitationLetters,
  mayHavePage,
  readInvitation,
  type DraftInvitation,
  type InvitationReason
} from '#domain/close-ones/close-one.ts';
import type { CloseYes } from '#domain/cases/sealed-records.ts';
import { codeAsTyped } from '#domain/invitations/invitation.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { networkOf } from '#domain/networks/network.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { openJson, sealJson } from '#server/platform/key-ring.ts';
import { hashOf, newCode } from '#server/platform/secrets.ts';
import { keepInvitation, type CloseRow } from './store.ts';

type Inviting = { readonly caseId: string; readonly aroundId: string; readonly draft: DraftInvitation };
type Made = { readonly code: string; readonly endsAt: Date; readonly name: string };
type Invited = Result<
  Made,
  InvitationReason | 'not-found' | 'a-child' | 'closed' | 'only-for-an-emergency' | 'has-a-page'
>;

/**
 * Invites somebody on the map to a page of their own, with the client's yes: a code for one time, to hand over (R64,
 * DP28). An earlier code stops working at once.
 */
export const inviteCloseOne = (visit: CaseVisit, { caseId, aroundId, draft }: Inviting): Promise<Invited> =>
  // Without the form's key: with it, the answer and so the code would be kept.
  changeInCase<Invited>(
    { ...visit, formKey: null },
    { action: 'invite-close-one', caseId, kind: 'CloseInvited', part: 'close', aboutId: aroundId },
    async (tx, room) => {
      if (room.ground === 'emergency') return no('only-for-an-emergency');
      if (room.cover.closing) return no('closed');
      const today = dayIn(visit.organisation.timezone, visit.now);
      const may = mayHavePage(networkOf(room.leaves, { today }), aroundId);
      if (!may.ok) return may;
      const read = readInvitation(draft, { isClient: visit.duty === 'client', today });
      if (!read.ok) return read;
      const code = newCode(invitationLetters);
      const endsAt = new Date(visit.now.getTime() + invitationDays * 86_400_000);
      const row = { ...rowOf(room, aroundId, read.value), codeHash: hashOf(codeAsTyped(code)), codeEndsAt: endsAt };
      if (!(await keepInvitation(tx, row))) return no('has-a-page');
      return yes({ code, endsAt, name: may.value.name });
    }
  );

type At = Pick<OpenCase, 'organisationId' | 'caseId' | 'rings'>;

/** A row with the client's yes sealed in it; in another row it does not open. */
export function rowOf({ organisationId, caseId, rings }: At, aroundId: string, agreed: CloseYes) {
  const at = { organisationId, caseId, aroundId };
  return { ...at, id: newBlindId<string>(), ...sealJson(rings.case, agreed, yesAbout(at)) };
}

/** The client's yes, opened. */
export const yesIn = ({ organisationId, rings }: Pick<OpenCase, 'organisationId' | 'rings'>, row: CloseRow): CloseYes =>
  openJson<CloseYes>(rings.case, row, yesAbout({ ...row, organisationId }));

const yesAbout = (at: { organisationId: string; caseId: string; aroundId: string }): string =>
  `casework.close_ones ${at.organisationId} ${at.caseId} ${at.aroundId} yes`;

import { recoveryCodesAtOnce } from '#domain/factors/recovery.ts';
import type { Inside } from '#domain/visits/site.ts';
import { newId } from '#server/platform/ids.ts';
import { newRecoveryCodes } from '#server/platform/recovery-codes.ts';
import { giveTicket } from '#server/platform/ticket.ts';

/** The form with which recovery codes are made: its key, and the codes to be, sealed for that form alone. */
export type RecoveryOffer = { readonly formKey: string; readonly ticket: string };

const minutes = 15;

export const recoveryFor = (visit: Inside, formKey: string | null): string =>
  `recovery codes ${visit.personId} ${formKey}`;

/** Offers to make recovery codes. They are chosen now, so that a form that is sent twice shows the same ones. */
export function offerRecoveryCodes(visit: Inside): RecoveryOffer {
  const formKey = newId<string>();
  const codes = newRecoveryCodes(recoveryCodesAtOnce).join(' ');
  return { formKey, ticket: giveTicket(codes, { about: recoveryFor(visit, formKey), now: visit.now }, minutes) };
}

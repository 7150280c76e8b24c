import type { ClientCard, WorkerCard } from '#domain/cases/sealed-records.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { Locale } from '#domain/visits/visit.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { newBlindId } from '#server/platform/ids.ts';
import { marksOf, openJson, sealJson, type KeyRing } from '#server/platform/key-ring.ts';
import { addPerson, type SealedPerson } from './store.ts';

type Enrolment = {
  readonly organisationId: string;
  readonly card: WorkerCard | ClientCard;
  readonly locale: Locale;
};

/** Gives somebody a sealed card by which to come in. One address is one person, so nobody comes in as somebody else. */
export async function enrolPerson(
  tx: CaseTx,
  ring: KeyRing,
  { organisationId, card, locale }: Enrolment
): Promise<Result<string, 'email-known'>> {
  const id = newBlindId<string>();
  const [emailMark] = marksOf(ring, card.email);
  const sealed = sealJson(ring, card, cardAbout(organisationId, id));
  const added = await addPerson(tx, { organisationId, id, emailMark, locale, ...sealed });
  return added ? yes(id) : no('email-known', 'email');
}

/** The card of somebody, opened. */
export const cardOf = <Card extends WorkerCard | ClientCard>(
  ring: KeyRing,
  organisationId: string,
  row: Pick<SealedPerson, 'id' | 'sealed' | 'keyId'>
): Card => openJson<Card>(ring, row, cardAbout(organisationId, row.id));

const cardAbout = (organisationId: string, id: string): string => `casework.people ${organisationId} ${id} card`;

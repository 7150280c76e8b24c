import { no, yes, type Result } from '#domain/result.ts';
import { emailKeyOf } from '#domain/sessions/sign-in.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeInCase } from '#server/cases/change-in-case.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { marksOf } from '#server/platform/key-ring.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';
import { addClient, clientByMark } from './store.ts';

type Letting = { readonly caseId: string; readonly email: string };
type Let = Result<string, 'not-found' | 'wrong-email' | 'email-known' | 'only-for-an-emergency'>;

/**
 * Lets the client look into the own case, with a code by mail. An address that somebody else comes in with is refused:
 * two people who share a mailbox must not read each other's.
 */
export const letClientIn = (visit: WorkerVisit, { caseId, email }: Letting): Promise<Let> =>
  changeInCase<Let>(
    visit,
    { action: 'let-client-in', caseId, kind: 'ClientLetIn', part: 'client' },
    async (tx, room) => {
      if (room.ground === 'emergency') return no('only-for-an-emergency');
      const typed = emailKeyOf(email);
      if (!typed) return no('wrong-email', 'email');
      const person = await personFor(tx, room, typed);
      if (!person.ok) return person;
      await addClient(tx, { organisationId: visit.organisationId, caseId, personId: person.value });
      return person;
    }
  );

async function personFor(tx: CaseTx, room: OpenCase, email: string): Promise<Result<string, 'email-known'>> {
  const ring = room.rings.organisation;
  const known = await clientByMark(tx, marksOf(ring, email));
  if (known) return yes(known);
  const { organisationId, visit } = room;
  return enrolPerson(tx, ring, { organisationId, card: { email }, locale: visit.organisation.locale });
}

import type { WorkerCard } from '#domain/cases/sealed-records.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { countingRoles } from '#domain/workers/counting.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look, type CaseScope } from '#server/platform/transaction.ts';
import { cardOf } from '#server/workers/enrol-person.ts';
import { sessionSeen } from './store.ts';
import { memberOf, type Member } from './store-members.ts';

const hour = 3_600_000;

/** Who is at the door of an organisation: a worker whose roles may still wait for the second step, or a client. */
export type KnownMember = Pick<CaseVisit, 'worker' | 'client' | 'session'> & { readonly isHalfway: boolean };

const nobody: KnownMember = { worker: null, client: null, session: null, isHalfway: false };

/** Who is at the door with this token. */
export async function recogniseMember(at: Organisation, token: string | undefined, now: Date): Promise<KnownMember> {
  if (!token || token.length > 100) return nobody;
  return look(atTheDoor(at, now), async (tx) => {
    const member = await memberOf(tx, hashOf(token), now);
    if (!member) return nobody;
    if (now.getTime() - member.seenAt.getTime() > hour) await sessionSeen(tx, member.session.id, now);
    const { session, personId: id, locale, hasOwn, isClose } = member;
    const { heldRoles } = session;
    if (heldRoles.length === 0)
      return { worker: null, client: { id, locale, hasOwn, isClose }, session, isHalfway: false };
    const roles = countingRoles(heldRoles, session, { isExample: at.isExample, now });
    const name = nameOf(member, at, await organisationRing(tx, at.id));
    return { worker: { id, name, roles, locale }, client: null, session, isHalfway: roles.length === 0 };
  });
}

const nameOf = (member: Member, at: Organisation, ring: Parameters<typeof cardOf>[0]): string =>
  cardOf<WorkerCard>(ring, at.id, { ...member, id: member.personId }).name;

const atTheDoor = (at: Organisation, now: Date): CaseScope => ({
  organisationId: at.id,
  personId: null,
  session: null,
  duty: 'door',
  now,
  formKey: null,
  asker: null
});

import { rolesThatCount } from '#domain/factors/counting.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { Session } from '#domain/sessions/session.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look, type Scope } from '#server/platform/transaction.ts';
import { sessionOf, sessionSeen } from './store.ts';

const hour = 3_600_000;

export type Recognised = { readonly person: Actor; readonly session: Session };

/** Who is at the door with this token; null when nobody is known by it. */
export async function recogniseVisitor(
  neighbourhood: Neighbourhood,
  token: string | undefined,
  now: Date
): Promise<Recognised | null> {
  if (!token || token.length > 100) return null;
  return look(atTheDoor(neighbourhood, now), async (tx) => {
    const found = await sessionOf(tx, hashOf(token), now);
    if (!found) return null;
    const { session, seenAt, person } = found;
    if (now.getTime() - seenAt.getTime() > hour) await sessionSeen(tx, session.id, now);
    return { session, person: { ...person, roles: rolesThatCount(session, neighbourhood) } };
  });
}

const atTheDoor = (neighbourhood: Neighbourhood, now: Date): Scope => ({
  regionId: neighbourhood.regionId,
  neighbourhoodId: neighbourhood.id,
  personId: null,
  session: null,
  duty: 'door',
  now,
  formKey: null,
  asker: null
});

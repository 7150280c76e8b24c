import { register, type DraftRegistration, type Registered, type Registration } from '#domain/people/registration.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { keepAge } from '#server/ages/keep-age.ts';
import { recordFact } from '#server/facts/store.ts';
import { acceptOnJoining } from '#server/house-rules/accept-house-rules.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { mayTry } from '#server/platform/limits.ts';
import { transact } from '#server/platform/transaction.ts';
import { seeDoor, type Door } from './see-door.ts';
import { addMember, cellsToChoose, isEmailTaken, useInvitation } from './store.ts';

type Joining = {
  readonly draft: DraftRegistration;
  readonly postcode: string;
  readonly secret: string;
  readonly source: string;
};
type Joined =
  Yes<{ email: string | null }> | No<'too-often' | 'closed' | 'unknown-place'> | Exclude<Registered, Yes<unknown>>;

/**
 * Joins the neighbourhood. Whoever is a member with this address already gets the same answer, and comes in by the
 * same mail: nobody learns who takes part.
 */
export async function joinNeighbourhood(visit: Visit, joining: Joining): Promise<Joined> {
  if (!(await mayTry('join-source', `${visit.neighbourhoodId} ${joining.source}`))) return no('too-often');
  const door = await seeDoor(visit, joining.secret);
  if (!door.isOpen) return no('closed');
  const read = register(joining.draft);
  if (!read.ok) return read;
  return transact<Joined>({ ...visit, duty: 'door' as const, personId: null }, 'join', async (tx) => {
    const { email } = read.value;
    if (email && (await isEmailTaken(tx, email))) return yes({ email });
    const placed = await placeOf(tx, read.value, joining.postcode);
    if (!placed) return no('unknown-place', 'cellId');
    return add(tx, visit, { door, told: placed, postcode: joining.postcode });
  });
}

type Adding = { readonly door: Door; readonly told: Registration; readonly postcode: string };

async function add(tx: Tx, visit: Visit, { door: opened, told, postcode }: Adding): Promise<Joined> {
  if (opened.invitationId && !(await useInvitation(tx, opened.invitationId))) return no('closed');
  const id = newId<string>(visit.now.getTime());
  await addMember(tx, visit, { id, told, postcode: postcode || null, how: opened.how, locale: visit.locale });
  await recordFact(tx, { ...visit, personId: null }, { kind: 'PersonJoined', personId: id, how: opened.how });
  const door = { ...visit, duty: 'door', personId: null, person: null } as const;
  await keepAge(tx, door, { personId: id, age: told.age, recordedBy: id });
  await acceptOnJoining(tx, { ...visit, personId: null }, id);
  return yes({ email: told.email });
}

/** The part of the area that was chosen, or that the postcode belongs to; none is fine, an unknown one is not. */
async function placeOf(tx: Tx, told: Registration, postcode: string): Promise<Registration | null> {
  const cells = await cellsToChoose(tx);
  if (told.cellId) return cells.some(({ id }) => id === told.cellId) ? told : null;
  const wanted = postcode.toUpperCase().replaceAll(/\s/g, '');
  const cell = wanted
    ? cells.find(({ postcodes }) => postcodes.some((one) => one.replaceAll(' ', '') === wanted))
    : null;
  return { ...told, cellId: cell?.id ?? null };
}

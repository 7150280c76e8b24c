import { sql } from 'kysely';
import type { Registration } from '#domain/people/registration.ts';
import type { Tx } from '#server/platform/db.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
type NewInvitation = {
  readonly id: string;
  readonly kind: 'link' | 'code';
  readonly secretHash: string;
  readonly madeBy: string;
  readonly endsOn: string;
  readonly usesLeft: number;
};

export async function addInvitation(tx: Tx, { now, ...place }: Place, invitation: NewInvitation): Promise<void> {
  const { regionId, neighbourhoodId } = place;
  await tx
    .insertInto('invitations')
    .values({ regionId, neighbourhoodId, ...invitation, madeAt: now })
    .execute();
}

export type InvitationRow = {
  readonly id: string;
  readonly kind: string;
  readonly madeAt: Date;
  readonly endsOn: string;
  readonly usesLeft: number;
  readonly withdrawnAt: Date | null;
};
const columns = ['id', 'kind', 'madeAt', 'endsOn', 'usesLeft', 'withdrawnAt'] as const;

export async function openInvitations(tx: Tx, today: string): Promise<InvitationRow[]> {
  return tx
    .selectFrom('invitations')
    .select(columns)
    .where('withdrawnAt', 'is', null)
    .where('endsOn', '>=', today)
    .where('usesLeft', '>', 0)
    .orderBy('madeAt', 'desc')
    .limit(50)
    .execute();
}

export async function invitationBySecret(tx: Tx, secretHash: string): Promise<InvitationRow | null> {
  const row = await tx
    .selectFrom('invitations')
    .select(columns)
    .where('secretHash', '=', secretHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses one place of an invitation; false where none was left. */
export async function useInvitation(tx: Tx, id: string): Promise<boolean> {
  const used = await tx
    .updateTable('invitations')
    .set({ usesLeft: sql`uses_left - 1` })
    .where('id', '=', id)
    .where('usesLeft', '>', 0)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function takeInvitationBack(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('invitations')
    .set({ withdrawnAt: now })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export type CellToChoose = { id: string; name: string; x: number; y: number; postcodes: string[] };

/** The parts of the area on the drawn map: names and public points, of no address (D4). */
export async function cellsToChoose(tx: Tx): Promise<CellToChoose[]> {
  return tx.selectFrom('cells').select(['id', 'name', 'x', 'y', 'postcodes']).orderBy('name').execute();
}

export async function isEmailTaken(tx: Tx, emailKey: string): Promise<boolean> {
  // Two who join with one address at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${emailKey}, 7031))`.execute(tx);
  const row = await tx.selectFrom('contacts').select('personId').where('emailKey', '=', emailKey).executeTakeFirst();
  return row !== undefined;
}

type Joining = {
  readonly id: string;
  readonly told: Registration;
  readonly postcode: string | null;
  readonly how: 'invitation' | 'code' | 'open';
  readonly locale: string;
};

export async function addMember(tx: Tx, { now, ...where }: Place, joining: Joining): Promise<void> {
  const place = { regionId: where.regionId, neighbourhoodId: where.neighbourhoodId };
  const { id, told, postcode, how, locale } = joining;
  const { firstName, languages, cellId, reachBy, email, phone, address } = told;
  const joined = { joinedAt: now, joinedBy: how, agreedAt: now };
  await tx
    .insertInto('people')
    .values({ ...place, id, firstName, locale, languages: [...languages], cellId, ...joined })
    .execute();
  await tx
    .insertInto('contacts')
    .values({ ...place, personId: id, reachBy, email, emailKey: email, phone, postcode, address })
    .execute();
}

import type { Insertable, Selectable } from 'kysely';
import type { Organisation } from '#domain/organisations/organisation.ts';
import { caseworkDb, type CaseTx } from '#server/platform/db.ts';
import type { Organisations } from '#server/platform/casework-tables.ts';

/** The organisation at this address; public, so it needs no walls around it. */
export async function organisationAt(slug: string): Promise<Organisation | null> {
  const row = await caseworkDb().selectFrom('organisations').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toOrganisation(row) : null;
}

export async function addOrganisation(tx: CaseTx, organisation: Insertable<Organisations>): Promise<void> {
  await tx.insertInto('organisations').values(organisation).execute();
}

const toOrganisation = (row: Selectable<Organisations>): Organisation => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  isExample: row.isExample,
  locale: row.locale === 'en' ? 'en' : 'nl',
  timezone: row.timezone,
  mostQuestions: row.mostQuestions,
  help: { name: row.helpName, phone: row.helpPhone, email: row.helpEmail },
  version: row.version
});

export async function organisationById(tx: CaseTx, id: string): Promise<Organisation | null> {
  const row = await tx.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOrganisation(row) : null;
}

type Kept = { readonly id: string; readonly version: number; readonly mostQuestions: number };

/** Keeps how many questions a conversation may have; false where somebody else changed something since this version. */
export async function keepMostQuestions(tx: CaseTx, { id, version, mostQuestions }: Kept): Promise<boolean> {
  const kept = await tx
    .updateTable('organisations')
    .set({ mostQuestions, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

export const allOrganisations = (): Promise<{ id: string; slug: string; name: string; isExample: boolean }[]> =>
  caseworkDb().selectFrom('organisations').select(['id', 'slug', 'name', 'isExample']).orderBy('name').execute();

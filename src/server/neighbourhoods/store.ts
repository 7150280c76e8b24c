import type { Selectable } from 'kysely';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Settings } from '#domain/neighbourhoods/settings.ts';
import { db, type Tx } from '#server/platform/db.ts';
import type { Neighbourhoods } from '#server/platform/tables.ts';

/** The neighbourhood that lives at this address; public, so it needs no walls around it. */
export async function neighbourhoodAt(slug: string): Promise<Neighbourhood | null> {
  const row = await db().selectFrom('neighbourhoods').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toNeighbourhood(row) : null;
}

export async function neighbourhoodById(tx: Tx, id: string): Promise<Neighbourhood | null> {
  const row = await tx.selectFrom('neighbourhoods').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toNeighbourhood(row) : null;
}

export async function allNeighbourhoods(): Promise<{ slug: string; name: string; isExample: boolean }[]> {
  return db().selectFrom('neighbourhoods').select(['slug', 'name', 'isExample']).orderBy('name').execute();
}

const toNeighbourhood = (row: Selectable<Neighbourhoods>): Neighbourhood => ({
  regionId: row.regionId,
  id: row.id,
  slug: row.slug,
  name: row.name,
  isExample: row.isExample,
  locale: row.locale === 'en' ? 'en' : 'nl',
  timezone: row.timezone,
  joinsOpenly: row.joinsOpenly,
  reciprocity: row.reciprocity as Neighbourhood['reciprocity'],
  fees: {
    on: row.feesOn,
    hourCents: row.feeHourCents,
    monthCents: row.feeMonthCents,
    yearCents: row.feeYearCents,
    contact: row.feeContact
  },
  formsHelpOn: row.formsHelpOn,
  certificateYears: row.certificateYears,
  quiet: { from: row.quietFrom.slice(0, 5), until: row.quietUntil.slice(0, 5) },
  help: { name: row.helpName, phone: row.helpPhone, email: row.helpEmail },
  helpPersonId: row.helpPersonId,
  centre: { x: row.centreX, y: row.centreY },
  version: row.version
});

export async function allPlaces(): Promise<{ regionId: string; neighbourhoodId: string }[]> {
  return db().selectFrom('neighbourhoods').select(['regionId', 'id as neighbourhoodId']).execute();
}

type NewSettings = { readonly id: string; readonly version: number; readonly settings: Settings };

/** Keeps the settings; false where somebody else changed them since this version. */
export async function keepSettings(tx: Tx, { id, version, settings }: NewSettings): Promise<boolean> {
  const kept = await tx
    .updateTable('neighbourhoods')
    .set({ ...settings, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

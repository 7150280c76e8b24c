import { sql } from 'kysely';
import type { AcceptedHow } from '#domain/house-rules/acceptance.ts';
import type { HouseRules } from '#domain/house-rules/house-rules.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
export type RulesRow = HouseRules & { readonly version: number; readonly writtenAt: Date };

/** The version that holds now; null where none was ever kept. */
export async function currentRules(tx: Tx): Promise<RulesRow | null> {
  const row = await tx
    .selectFrom('houseRules')
    .select(['version', 'nl', 'en', 'writtenAt'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

type NewRules = { readonly version: number; readonly rules: HouseRules; readonly writtenBy: string | null };

/** Keeps a version; false where somebody else kept this very version a moment earlier. */
export async function addRules(tx: Tx, place: Place, { version, rules, writtenBy }: NewRules): Promise<boolean> {
  const { regionId, neighbourhoodId, now } = place;
  const kept = await tx
    .insertInto('houseRules')
    .values({ regionId, neighbourhoodId, version, nl: [...rules.nl], en: [...rules.en], writtenBy, writtenAt: now })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

export type Accepted = { readonly version: number; readonly acceptedAt: Date; readonly how: AcceptedHow };

/** The newest version somebody said yes to. */
export async function acceptedBy(tx: Tx, personId: string): Promise<Accepted | null> {
  const row = await tx
    .selectFrom('houseRuleAcceptances')
    .select(['version', 'acceptedAt', sql<AcceptedHow>`how`.as('how')])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether somebody said yes to any version; the walls answer for oneself, and for the coordinator. */
export async function knowsRules(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`select knows_house_rules(${personId}) as knows`.execute(tx);
  return rows[0]?.knows ?? false;
}

type Acceptance = {
  readonly personId: string;
  readonly version: number;
  readonly how: AcceptedHow;
  readonly recordedBy: string;
};

/** Writes down a yes; false where it stands already. */
export async function addAcceptance(tx: Tx, place: Place, acceptance: Acceptance): Promise<boolean> {
  const { regionId, neighbourhoodId, now } = place;
  const added = await tx
    .insertInto('houseRuleAcceptances')
    .values({ regionId, neighbourhoodId, id: newId(now.getTime()), ...acceptance, acceptedAt: now })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Takes back what was written down by mistake; false where there was nothing. */
export async function withdrawAcceptance(
  tx: Tx,
  at: { personId: string; version: number; now: Date }
): Promise<boolean> {
  const changed = await tx
    .updateTable('houseRuleAcceptances')
    .set({ withdrawnAt: at.now })
    .where('personId', '=', at.personId)
    .where('version', '=', at.version)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export type ToGoThrough = {
  readonly id: string;
  readonly firstName: string;
  readonly byPhone: boolean;
  /** Said yes to an earlier version. */
  readonly knewEarlier: boolean;
};

/** Who did not say yes to this version yet; those whom nobody but the coordinator can ask come first. */
export async function peopleToGoThrough(tx: Tx, version: number, most: number): Promise<ToGoThrough[]> {
  const { rows } = await sql<ToGoThrough>`
    select p.id, p.first_name, coalesce(c.reach_by, 'coordinator') <> 'email' as by_phone,
      exists (select from house_rule_acceptances a where a.region_id = p.region_id and a.person_id = p.id
        and a.withdrawn_at is null) as knew_earlier
    from people p left join contacts c on c.region_id = p.region_id and c.person_id = p.id
    where p.left_at is null and not exists (select from house_rule_acceptances a where a.region_id = p.region_id
      and a.person_id = p.id and a.version = ${version} and a.withdrawn_at is null)
    order by by_phone desc, knew_earlier, lower(p.first_name), p.id limit ${most}`.execute(tx);
  return rows;
}

export async function isStillHere(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

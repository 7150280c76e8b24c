import { sql } from 'kysely';
import type { Agreement } from '#domain/proxies/agreement.ts';
import type { Purpose } from '#domain/proxies/purpose.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Two = { readonly personId: string; readonly proxyId: string };
export type By = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};

/** All agreements of one with another, also those that are over, with the name of whose things they are. */
export async function agreementsBetween(
  tx: Tx,
  { personId, proxyId }: Two
): Promise<(Agreement & { readonly firstName: string })[]> {
  return tx
    .selectFrom('proxies as x')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'x.regionId').onRef('p.id', '=', 'x.personId'))
    .select(['x.endsOn', 'x.withdrawnAt', 'p.firstName'])
    .select([sql<Purpose>`x.purpose`.as('purpose'), sql<'yes' | 'no'>`x.answer`.as('answer')])
    .where('x.personId', '=', personId)
    .where('x.proxyId', '=', proxyId)
    .where('p.leftAt', 'is', null)
    .execute();
}

export type AgreementRow = Agreement &
  Two & {
    readonly id: string;
    readonly channel: 'self' | 'phone' | 'door';
    readonly saidOn: string;
    readonly personName: string;
    readonly proxyName: string;
    readonly recordedBy: string;
    readonly recorderName: string;
  };

/** The agreements that were not taken back, of somebody or held by somebody, with their names. */
export async function agreementsOf(tx: Tx, who: 'personId' | 'proxyId', id: string): Promise<AgreementRow[]> {
  return tx
    .selectFrom('proxies as x')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'x.regionId').onRef('p.id', '=', 'x.personId'))
    .innerJoin('people as q', (join) => join.onRef('q.regionId', '=', 'x.regionId').onRef('q.id', '=', 'x.proxyId'))
    .innerJoin('people as r', (join) => join.onRef('r.regionId', '=', 'x.regionId').onRef('r.id', '=', 'x.recordedBy'))
    .select(['x.id', 'x.personId', 'x.proxyId', 'x.saidOn', 'x.endsOn', 'x.withdrawnAt', 'x.recordedBy'])
    .select(['p.firstName as personName', 'q.firstName as proxyName', 'r.firstName as recorderName'])
    .select([
      sql<Purpose>`x.purpose`.as('purpose'),
      sql<'yes' | 'no'>`x.answer`.as('answer'),
      sql<AgreementRow['channel']>`x.channel`.as('channel')
    ])
    .where(`x.${who}`, '=', id)
    .where('x.withdrawnAt', 'is', null)
    .where('p.leftAt', 'is', null)
    .where('q.leftAt', 'is', null)
    .orderBy('q.firstName')
    .orderBy('x.recordedAt')
    .execute();
}

export type NewAgreement = Two & {
  readonly purpose: Purpose;
  readonly answer: 'yes' | 'no';
  readonly channel: 'self' | 'phone' | 'door';
  readonly saidOn: string;
  readonly endsOn: string | null;
  readonly recordedBy: string;
};

export async function addAgreement(tx: Tx, by: By, agreement: NewAgreement): Promise<void> {
  const { regionId, neighbourhoodId, now } = by;
  await tx
    .insertInto('proxies')
    .values({ regionId, neighbourhoodId, id: newId(now.getTime()), ...agreement, recordedAt: now })
    .execute();
}

type Standing = Two & { readonly purposes: readonly Purpose[]; readonly answers: readonly ('yes' | 'no')[] };

/** Takes back what was said between two, for these purposes; answers for which. */
export async function takeAgreementsBack(
  tx: Tx,
  by: By,
  { personId, proxyId, purposes, answers }: Standing
): Promise<Purpose[]> {
  const taken = await tx
    .updateTable('proxies')
    .set({ withdrawnAt: by.now, withdrawnBy: by.personId })
    .where('personId', '=', personId)
    .where('proxyId', '=', proxyId)
    .where('purpose', 'in', [...purposes])
    .where('answer', 'in', [...answers])
    .where('withdrawnAt', 'is', null)
    .returning(sql<Purpose>`purpose`.as('purpose'))
    .execute();
  return taken.map(({ purpose }) => purpose);
}

/** Whether somebody else coordinates here, who could write down what this coordinator may not. */
export async function anotherCoordinates(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ so: boolean }>`select another_coordinates() as so`.execute(tx);
  return rows[0]?.so ?? false;
}

/** Who of these is here still, by first name. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('people')
    .select(['id', 'firstName'])
    .where('id', 'in', [...ids])
    .where('leftAt', 'is', null)
    .execute();
  return new Map(rows.map(({ id, firstName }) => [id, firstName]));
}

type Looked = { readonly lookerId: string; readonly personId: string; readonly since: Date };

/** Whether somebody looked on behalf of another since then. */
export async function lookedSince(tx: Tx, { lookerId, personId, since }: Looked): Promise<boolean> {
  const row = await tx
    .selectFrom('looks')
    .select('id')
    .where('personId', '=', personId)
    .where('lookerId', '=', lookerId)
    .where('what', '=', 'proxy')
    .where('lookedAt', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}

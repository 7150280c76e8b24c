import { sql } from 'kysely';
import type { Loan } from '#domain/loans/loan.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = { readonly regionId: string; readonly now: Date };

export type LoanRow = Loan & {
  readonly id: string;
  readonly askId: string;
  readonly thingId: string | null;
  readonly what: string;
  readonly troubleAt: Date | null;
  readonly borrowerId: string;
  readonly borrowerName: string;
  /** The two who agreed; null while it is only a wish. */
  readonly matchId: string | null;
  readonly lenderId: string | null;
  readonly lenderName: string | null;
  readonly isOver: boolean;
};

const lent = (tx: Tx) =>
  tx
    .selectFrom('loans as l')
    .innerJoin('people as b', (join) => join.onRef('b.regionId', '=', 'l.regionId').onRef('b.id', '=', 'l.borrowerId'))
    .leftJoin('matches as m', (join) =>
      join.onRef('m.regionId', '=', 'l.regionId').on(
        sql<boolean>`m.id = (select n.id from matches n where n.region_id = l.region_id and n.ask_id = l.ask_id
          and n.agreed_at is not null order by n.agreed_at desc limit 1)`
      )
    )
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'm.regionId').onRef('h.id', '=', 'm.helperId'))
    .select(['l.id', 'l.askId', 'l.thingId', 'l.what', 'l.dueOn', 'l.lentAt', 'l.returnedAt', 'l.askedUntil'])
    .select(['l.troubleAt', 'l.borrowerId', 'b.firstName as borrowerName', 'm.id as matchId', 'm.helperId as lenderId'])
    .select([
      sql<string | null>`coalesce(h.first_name, place_called(m.helper_neighbourhood_id))`.as('lenderName'),
      sql<boolean>`m.closed_at is not null`.as('isOver')
    ]);

export async function loanById(tx: Tx, id: string): Promise<LoanRow | null> {
  return (await lent(tx).where('l.id', '=', id).executeTakeFirst()) ?? null;
}

export async function loanOfAsk(tx: Tx, askId: string): Promise<LoanRow | null> {
  return (await lent(tx).where('l.askId', '=', askId).executeTakeFirst()) ?? null;
}

/** What is out, of somebody or with somebody, the first to come back first. */
export async function loansOut(tx: Tx, personId: string): Promise<LoanRow[]> {
  return lent(tx)
    .where('l.lentAt', 'is not', null)
    .where('l.returnedAt', 'is', null)
    .where((or) => or.or([or('l.borrowerId', '=', personId), or('m.helperId', '=', personId)]))
    .orderBy('l.dueOn')
    .limit(30)
    .execute();
}

/** Everything that is out, for the coordinator. */
export async function allLoansOut(tx: Tx, most: number): Promise<LoanRow[]> {
  return lent(tx)
    .where('l.lentAt', 'is not', null)
    .where('l.returnedAt', 'is', null)
    .orderBy('l.dueOn')
    .orderBy('l.id')
    .limit(most)
    .execute();
}

export async function lockLoan(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('loans').select('id').where('id', '=', id).forUpdate().execute();
}

type NewLoan = {
  readonly askId: string;
  readonly borrowerId: string;
  readonly thingId: string | null;
  readonly what: string;
  readonly dueOn: string;
  /** Where the one who borrows lives: there a loan is looked after. */
  readonly neighbourhoodId: string;
};

/** Keeps a wish for a thing, or what was lent; null where this ask has one already. */
export async function addLoan(tx: Tx, { regionId, now }: Place, loan: NewLoan): Promise<string | null> {
  const id = newId<string>(now.getTime());
  const added = await tx
    .insertInto('loans')
    .values({ regionId, id, ...loan })
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : null;
}

type Change = {
  dueOn?: string;
  lentAt?: Date;
  returnedAt?: Date | null;
  returnedBy?: string | null;
  askedUntil?: string | null;
  troubleAt?: Date;
};

export async function changeLoan(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('loans')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Marks that the borrower was reminded for this day; false where that was done already. */
export async function markReminded(
  tx: Tx,
  id: string,
  mark: { when: 'before' | 'after'; dueOn: string }
): Promise<boolean> {
  const column = mark.when === 'before' ? 'remindedBefore' : 'remindedAfter';
  const changed = await tx
    .updateTable('loans')
    .set({ [column]: mark.dueOn })
    .where('id', '=', id)
    .where(sql<boolean>`${sql.ref(column)} is distinct from ${mark.dueOn}`)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Whether what this ask was about is out now. */
export async function isOut(tx: Tx, askId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('loans')
    .select('id')
    .where('askId', '=', askId)
    .where('lentAt', 'is not', null)
    .where('returnedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Why a loan needs the coordinator: something went wrong, they stopped, a call before or after the day. */
export type LoanCause = 'trouble' | 'stopped' | 'late' | 'call-before';
export type LoanToMind = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: string;
  readonly borrowerName: string;
  readonly cause: LoanCause;
};

/**
 * Loans about which the coordinator calls: who reads no mail hears the day before that something goes back, and the day
 * after; of anybody else the coordinator asks two days after. A call noted since then, about these two, takes it off.
 */
export async function loansToMind(tx: Tx, days: { today: string; tomorrow: string; late: string }) {
  const { today, tomorrow, late } = days;
  const { rows } = await sql<LoanToMind>`
    select w.id, w.what, w.due_on, w.borrower_name, w.cause from (
      select l.*, b.first_name as borrower_name, m.id as match_id,
        case when l.trouble_at is not null then 'trouble' when m.closed_at is not null then 'stopped'
          when l.due_on <= ${late} or (by_phone and l.due_on < ${today}) then 'late'
          when by_phone and l.due_on <= ${tomorrow} then 'call-before' end as cause
      from loans l join people b on b.region_id = l.region_id and b.id = l.borrower_id
        left join contacts c on c.region_id = l.region_id and c.person_id = l.borrower_id
        cross join lateral (select coalesce(c.reach_by, 'coordinator') <> 'email' as by_phone) r
        left join lateral (select n.id, n.closed_at from matches n where n.region_id = l.region_id
          and n.ask_id = l.ask_id and n.agreed_at is not null order by n.agreed_at desc limit 1) m on true
      where l.lent_at is not null and (l.returned_at is null or l.trouble_at is not null)
    ) w
    where w.cause is not null and not exists (select from calls k where k.region_id = w.region_id
      and k.match_id = w.match_id and k.withdrawn_at is null and k.outcome in ('reached', 'sent')
      and k.called_at >= case w.cause when 'trouble' then w.trouble_at when 'late' then (w.due_on + 1)::timestamptz
        else (w.due_on - 1)::timestamptz end)
    order by w.due_on, w.id limit 40`.execute(tx);
  return rows;
}

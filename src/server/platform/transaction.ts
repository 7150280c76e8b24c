import { sql, type Insertable } from 'kysely';
import { caseworkDb, db, inEither, type CaseTx, type Tx } from './db.ts';
import { holdAgreement, whichDay, whoIsHere, type Acting } from './acting.ts';
import { isId } from './ids.ts';
import type { AnsweredForms } from './tables.ts';

/** A form that was sent, where one was; a repeat of it changes nothing. */
type Sent = {
  readonly now: Date;
  readonly formKey: string | null;
  /** Whose form: the browser's mark, or the person's id. */
  readonly asker: string | null;
};

/** Who asks, where and when: what a transaction must know before it may touch a row of a neighbourhood. */
export type Scope = Sent & {
  readonly regionId: string | null;
  readonly neighbourhoodId: string | null;
  readonly personId: string | null;
  readonly session: { readonly id: string } | null;
  readonly duty: 'person' | 'door' | 'clock' | 'founding';
  /** For whom this person acts, where that is somebody else. */
  readonly person?: { readonly onBehalfOf?: Acting | null } | null;
};

/** The same for the cases of an organisation, which no transaction of a neighbourhood can reach. */
export type CaseScope = Sent & {
  readonly organisationId: string;
  readonly personId: string | null;
  readonly session: { readonly id: string } | null;
  readonly duty: 'worker' | 'client' | 'close' | 'door' | 'clock' | 'founding';
};

type AnyScope = Scope | CaseScope;
type AnyTx = Tx | CaseTx;

type Answer = { readonly ok: boolean };

class Undone extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('undone');
    this.answer = answer;
  }
}

/** Reads, inside the walls of one neighbourhood or one organisation. */
export function look<Found>(scope: Scope, work: (tx: Tx) => Promise<Found>): Promise<Found>;
export function look<Found>(scope: CaseScope, work: (tx: CaseTx) => Promise<Found>): Promise<Found>;
export function look<Found>(scope: AnyScope, work: (tx: AnyTx) => Promise<Found>): Promise<Found>;
export function look<Found>(scope: AnyScope, work: (tx: never) => Promise<Found>): Promise<Found> {
  return within(scope, (tx) => work(tx as never));
}

/**
 * Lets one thing happen, wholly or not at all: a `no` leaves nothing behind,
 * and a form that comes a second time gets its first answer.
 */
export async function transact<Outcome extends Answer>(
  scope: Scope,
  action: string,
  work: (tx: Tx) => Promise<Outcome>
): Promise<Outcome>;
export async function transact<Outcome extends Answer>(
  scope: CaseScope,
  action: string,
  work: (tx: CaseTx) => Promise<Outcome>
): Promise<Outcome>;
export async function transact<Outcome extends Answer>(
  scope: AnyScope,
  action: string,
  work: (tx: AnyTx) => Promise<Outcome>
): Promise<Outcome>;
export async function transact<Outcome extends Answer>(
  scope: AnyScope,
  action: string,
  work: (tx: never) => Promise<Outcome>
): Promise<Outcome> {
  try {
    return await within(scope, async (tx) => {
      if (!isOfCases(scope)) await holdAgreement(tx as Tx, scope, action);
      const earlier = await claimForm<Outcome>(tx, scope, action);
      if (earlier) return earlier;
      const answer = await work(tx as never);
      if (!answer.ok) throw new Undone(answer);
      await keepAnswer(tx, scope, { action, answer });
      return answer;
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Outcome;
    throw error;
  }
}

/** Does one part of the work on another duty (the clock's: looking up an address), and returns to one's own. */
export async function withDuty<Found>(
  tx: AnyTx,
  scope: Pick<AnyScope, 'duty'>,
  part: { readonly duty: AnyScope['duty']; readonly work: () => Promise<Found> }
): Promise<Found> {
  await sql.raw(`set local app.duty = '${part.duty}'`).execute(tx);
  const found = await part.work();
  await sql.raw(`set local app.duty = '${scope.duty}'`).execute(tx);
  return found;
}

/** Lets the clock read as this person would see it; null reads everything. */
export async function asSeenBy<Found>(tx: Tx, personId: string | null, work: () => Promise<Found>): Promise<Found> {
  if (personId !== null && !isId(personId)) throw new Error('Not an id.');
  await sql.raw(`set local app.seen_by = '${personId ?? ''}'`).execute(tx);
  const found = await work();
  await sql.raw(`set local app.seen_by = ''`).execute(tx);
  return found;
}

/**
 * Does one part of the work in a neighbourhood with which this one shares or shared, on the clock's duty, and returns
 * home. What is read there stays inside; the happening decides what of it may be known here.
 */
export async function acrossTheBorder<Found>(
  tx: Tx,
  scope: Pick<Scope, 'duty' | 'neighbourhoodId'>,
  part: { readonly neighbourhoodId: string; readonly work: () => Promise<Found> }
): Promise<Found> {
  const there = part.neighbourhoodId;
  if (!isId(there) || !isId(scope.neighbourhoodId)) throw new Error('Not an id.');
  const shared = await tx
    .selectFrom('sharings')
    .select('id')
    .where('acceptedAt', 'is not', null)
    .where((or) => or.or([or('otherId', '=', there), or('neighbourhoodId', '=', there)]))
    .executeTakeFirst();
  if (!shared) throw new Error('These two never shared.');
  await sql.raw(`set local app.neighbourhood = '${there}'; set local app.duty = 'clock'`).execute(tx);
  const found = await part.work();
  const home = `set local app.neighbourhood = '${scope.neighbourhoodId}'; set local app.duty = '${scope.duty}'`;
  await sql.raw(home).execute(tx);
  return found;
}

const isOfCases = (scope: AnyScope): scope is CaseScope => 'organisationId' in scope;

function within<Found>(scope: AnyScope, work: (tx: AnyTx) => Promise<Found>): Promise<Found> {
  const inside = async (tx: AnyTx): Promise<Found> => {
    await enter(tx, scope);
    return work(tx);
  };
  return isOfCases(scope) ? caseworkDb().transaction().execute(inside) : db().transaction().execute(inside);
}

// SET LOCAL with a checked literal, not set_config(): only that reaches the workers of a distributed database.
async function enter(tx: AnyTx, scope: AnyScope): Promise<void> {
  const place: [string, string | null][] = isOfCases(scope)
    ? [['organisation', scope.organisationId]]
    : [
        ['region', scope.regionId],
        ['neighbourhood', scope.neighbourhoodId]
      ];
  const settings: [string, string | null][] = [...place, ...whoIsHere(scope)];
  for (const [, value] of settings) if (value !== null && !isId(value)) throw new Error('Not an id.');
  const lines = settings.map(([name, value]) => `set local app.${name} = '${value ?? ''}'`);
  if (!isOfCases(scope)) lines.push(...whichDay(scope));
  // Relations with a case begin and end at moments, so the walls there must know what time it is.
  if (isOfCases(scope)) lines.push(`set local app.now = '${scope.now.toISOString()}'`);
  await sql.raw([...lines, `set local app.duty = '${scope.duty}'`].join(';')).execute(tx);
}

/** A neighbourhood or an organisation, by its ids. */
export type Place =
  { readonly organisationId: string } | { readonly regionId: string; readonly neighbourhoodId: string };

/** The columns with which every row of this place begins; also what a job needs to know. */
export const placeOf = (at: Place) =>
  'organisationId' in at
    ? { organisationId: at.organisationId }
    : { regionId: at.regionId, neighbourhoodId: at.neighbourhoodId };

async function claimForm<Outcome>(tx: AnyTx, scope: AnyScope, action: string): Promise<Outcome | null> {
  const form = formOf(scope, action);
  if (!form) return null;
  const forms = inEither(tx);
  const claimed = await forms
    .insertInto('answeredForms')
    .values({ ...form, answeredAt: scope.now } as Insertable<AnsweredForms>)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const kept = await forms
    .selectFrom('answeredForms')
    .select('answer')
    .where('asker', '=', form.asker)
    .where('formKey', '=', form.formKey)
    .where('action', '=', action)
    .executeTakeFirstOrThrow();
  return kept.answer as Outcome;
}

type Kept = { readonly action: string; readonly answer: Answer };

async function keepAnswer(tx: AnyTx, scope: AnyScope, { action, answer }: Kept): Promise<void> {
  const form = formOf(scope, action);
  if (!form) return;
  await inEither(tx)
    .updateTable('answeredForms')
    .set({ answer: JSON.stringify(answer) })
    .where('asker', '=', form.asker)
    .where('formKey', '=', form.formKey)
    .where('action', '=', action)
    .execute();
}

function formOf(scope: AnyScope, action: string) {
  const { asker, formKey } = scope;
  if (!formKey || !asker) return null;
  if (isOfCases(scope)) return { ...placeOf(scope), asker, formKey, action };
  const { regionId, neighbourhoodId } = scope;
  return regionId && neighbourhoodId ? { regionId, neighbourhoodId, asker, formKey, action } : null;
}

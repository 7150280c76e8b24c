import { sql } from 'kysely';
import { db, type Tx } from './db.ts';
import { isId } from './ids.ts';

/** Who asks, where and when: what a transaction must know before it may touch a row. */
export type Scope = {
  readonly regionId: string | null;
  readonly neighbourhoodId: string | null;
  readonly personId: string | null;
  readonly session: { readonly id: string } | null;
  readonly duty: 'person' | 'door' | 'clock' | 'founding';
  readonly now: Date;
  /** The key of the form that was sent, where one was; a repeat of it changes nothing. */
  readonly formKey: string | null;
  /** Whose form: the browser's mark, or the person's id. */
  readonly asker: string | null;
};

type Answer = { readonly ok: boolean };

class Undone extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('undone');
    this.answer = answer;
  }
}

/** Reads, inside the walls of one neighbourhood. */
export function look<Found>(scope: Scope, work: (tx: Tx) => Promise<Found>): Promise<Found> {
  return db()
    .transaction()
    .execute(async (tx) => {
      await enter(tx, scope);
      return work(tx);
    });
}

/**
 * Lets one thing happen, wholly or not at all: a `no` leaves nothing behind,
 * and a form that comes a second time gets its first answer.
 */
export async function transact<Outcome extends Answer>(
  scope: Scope,
  action: string,
  work: (tx: Tx) => Promise<Outcome>
): Promise<Outcome> {
  try {
    return await db()
      .transaction()
      .execute(async (tx) => {
        await enter(tx, scope);
        const earlier = await claimForm<Outcome>(tx, scope, action);
        if (earlier) return earlier;
        const answer = await work(tx);
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
  tx: Tx,
  scope: Scope,
  part: { readonly duty: Scope['duty']; readonly work: () => Promise<Found> }
): Promise<Found> {
  await sql.raw(`set local app.duty = '${part.duty}'`).execute(tx);
  const found = await part.work();
  await sql.raw(`set local app.duty = '${scope.duty}'`).execute(tx);
  return found;
}

// SET LOCAL with a checked literal, not set_config(): only that reaches the workers of a distributed database.
async function enter(tx: Tx, scope: Scope): Promise<void> {
  const settings: [string, string | null][] = [
    ['region', scope.regionId],
    ['neighbourhood', scope.neighbourhoodId],
    ['person', scope.personId],
    ['session', scope.session?.id ?? null]
  ];
  for (const [, value] of settings) if (value !== null && !isId(value)) throw new Error('Not an id.');
  const lines = settings.map(([name, value]) => `set local app.${name} = '${value ?? ''}'`);
  await sql.raw([...lines, `set local app.duty = '${scope.duty}'`].join(';')).execute(tx);
}

async function claimForm<Outcome>(tx: Tx, scope: Scope, action: string): Promise<Outcome | null> {
  const form = formOf(scope, action);
  if (!form) return null;
  const claimed = await tx
    .insertInto('answeredForms')
    .values({ ...form, answeredAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return null;
  const kept = await tx
    .selectFrom('answeredForms')
    .select('answer')
    .where('asker', '=', form.asker)
    .where('formKey', '=', form.formKey)
    .where('action', '=', action)
    .executeTakeFirstOrThrow();
  return kept.answer as Outcome;
}

async function keepAnswer(tx: Tx, scope: Scope, kept: { action: string; answer: Answer }): Promise<void> {
  const form = formOf(scope, kept.action);
  if (!form) return;
  await tx
    .updateTable('answeredForms')
    .set({ answer: JSON.stringify(kept.answer) })
    .where('asker', '=', form.asker)
    .where('formKey', '=', form.formKey)
    .where('action', '=', kept.action)
    .execute();
}

function formOf(scope: Scope, action: string) {
  if (!scope.formKey || !scope.asker || !scope.regionId || !scope.neighbourhoodId) return null;
  const { regionId, neighbourhoodId, asker, formKey } = scope;
  return { regionId, neighbourhoodId, asker, formKey, action };
}

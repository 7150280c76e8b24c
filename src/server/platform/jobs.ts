import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import { barePool, type CaseTx, type Tx } from './db.ts';
import { log } from './log.ts';
import type { QueueName } from './queues.ts';

/** What a job carries: ids only, never a name or a text. */
export type Knock = Readonly<Record<string, string>>;
export type Jobs = Readonly<Record<QueueName, (knock: Knock) => Promise<unknown>>>;

let boss: PgBoss | null = null;

/** Opens the queues for planning; `work` also lets the jobs of the table happen here. */
export async function openJobs(): Promise<void> {
  const pool = barePool();
  boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    migrate: false,
    createSchema: false,
    schedule: true,
    supervise: true
  });
  boss.on('error', (error) => log.error({ error: error.message }, 'jobs'));
  await boss.start();
}

/** Plans something for later, in the same transaction as its cause. */
export async function later(tx: Tx | CaseTx, name: QueueName, plan: { knock: Knock; at?: Date }): Promise<void> {
  if (!boss) throw new Error('The queues are not open yet.');
  await boss.send(name, plan.knock, { db: fromKysely(tx), ...(plan.at ? { startAfter: plan.at } : {}) });
}

/** Lets every job of the table happen when it is due, and the daily ones every day. */
export async function workThrough(jobs: Jobs, daily: readonly QueueName[]): Promise<void> {
  const started = boss;
  if (!started) throw new Error('The queues are not open yet.');
  for (const [name, happen] of Object.entries(jobs)) {
    await started.work<Knock>(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job) await orLog(name, job.id, () => happen(job.data ?? {}));
    });
  }
  for (const name of daily) await started.schedule(name, '30 4 * * *', {}, { tz: 'Europe/Amsterdam' });
}

// What fails is tried again by itself; that it failed is said without a word of what it was about.
async function orLog(name: string, jobId: string, happen: () => Promise<unknown>): Promise<void> {
  try {
    await happen();
  } catch (error) {
    const cause = error instanceof Error ? { error: error.name, stack: error.stack?.split('\n').slice(1, 6) } : {};
    log.error({ job: name, jobId, ...cause }, 'a job failed');
    throw error;
  }
}

export type FailingJob = {
  readonly name: QueueName;
  readonly count: number;
  readonly since: Date;
  readonly isGivenUp: boolean;
};

/** What failed of this neighbourhood, or of the whole house, since a moment: tried again still, or given up. */
export async function failingJobs(tx: Tx, at: { neighbourhoodId: string; since: Date }): Promise<FailingJob[]> {
  const { rows } = await sql<FailingJob>`
    select name, count(*)::int as count, min(created_on) as since, bool_or(state = 'failed') as is_given_up
    from pgboss.job where (state = 'failed' or (state = 'retry' and retry_count > 0)) and created_on > ${at.since}
      and coalesce(data->>'neighbourhoodId', ${at.neighbourhoodId}) = ${at.neighbourhoodId}
    group by name order by name`.execute(tx);
  return rows;
}

export async function closeJobs(): Promise<void> {
  const closing = boss;
  boss = null;
  await closing?.stop({ graceful: true, timeout: 3000 });
}

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
      if (job) await happen(job.data ?? {});
    });
  }
  for (const name of daily) await started.schedule(name, '30 4 * * *', {}, { tz: 'Europe/Amsterdam' });
}

export async function closeJobs(): Promise<void> {
  const closing = boss;
  boss = null;
  await closing?.stop({ graceful: true, timeout: 3000 });
}

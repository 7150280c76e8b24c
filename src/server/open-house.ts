import { connect } from './platform/db.ts';
import { openJobs, workThrough } from './platform/jobs.ts';
import { dailyJobs, jobs } from './jobs.ts';

/** What must be ready before the first visitor: the database and the queues. */
export async function openHouse(): Promise<void> {
  const url = process.env['APP_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  if (!url) return;
  connect(url);
  await openJobs();
  await workThrough(jobs, dailyJobs);
}

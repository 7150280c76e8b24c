import { configuration } from '../configuration.ts';
import { layOutCases } from './example/lay-out-cases.ts';
import { layOutExample } from './example/lay-out-example.ts';
import { linkExample } from './example/link-example.ts';
import { connect, disconnect } from './platform/db.ts';
import { closeJobs, openJobs, workThrough } from './platform/jobs.ts';
import { takeUpMails } from './mails/take-up-mails.ts';
import { keyFile, readKeys } from './platform/key-file.ts';
import { closePost } from './platform/post.ts';
import { onShutdown } from './platform/shutdown.ts';
import { openVault } from './platform/vault.ts';
import { dailyJobs, jobs } from './jobs.ts';

/** What must be ready before the first visitor: the database and the queues. */
export async function openHouse(): Promise<void> {
  const url = configuration().DATABASE_URL;
  if (!url) return;
  openVault(readKeys(keyFile()) ?? '');
  connect(url);
  await openJobs();
  await workThrough(jobs, dailyJobs);
  await takeUpMails();
  if (configuration().DEMO === '1') {
    await layOutExample(new Date());
    await layOutCases(new Date());
    await linkExample(new Date());
  }
  onShutdown(async () => {
    await closeJobs();
    closePost();
    await disconnect();
  });
}

import { configuration } from '../configuration.ts';
import { makeSetupKey, type SetupKey } from '#server/installation/make-setup-key.ts';
import { connect, disconnect } from '#server/platform/db.ts';
import { origin } from '#server/platform/origin.ts';
import { shutDown } from '#server/platform/shutdown.ts';
import { buildWhenStale } from './build-when-stale.ts';
import { raiseHouse } from './raise-house.ts';
import { servePages } from './serve-pages.ts';

/** From nothing to serving: database, build, pages. Answers how to stop it all again, in the order that loses nothing. */
export async function openDoors(): Promise<() => Promise<void>> {
  const leave = await raiseHouse();
  try {
    const setupKey = await prepare();
    buildWhenStale();
    const closePages = await servePages();
    greet(setupKey);
    return async () => {
      await closePages();
      await shutDown();
      await leave();
    };
  } catch (error) {
    await shutDown();
    await leave();
    throw error;
  }
}

async function prepare(): Promise<SetupKey | null> {
  connect(process.env['DATABASE_URL'] ?? '', 2);
  try {
    return await makeSetupKey(configuration().ONE_MORE === '1');
  } finally {
    await disconnect();
  }
}

function greet(setup: SetupKey | null): void {
  console.log(`\nSamenredzaam is open at ${origin()}`);
  if (setup) {
    const what = setup.doors.map((door) => `${door === 'organisation' ? 'an' : 'a'} ${door}`).join(' or ');
    console.log(
      `Nobody has set up ${what} here yet. You can, with this key (it works once for each, until the next start):`
    );
    console.log(`  ${origin()}/setup?key=${setup.key}\n`);
  }
  if (!configuration().SMTP_URL) console.log('No SMTP_URL is given: mails are kept in the outbox and not sent.');
  console.log('Ctrl-C stops everything.');
}

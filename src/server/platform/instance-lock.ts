import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';

export class AlreadyRunning extends Error {}

/**
 * Makes sure that only one of us works in this folder. The lock is a socket without a file (Linux):
 * it goes with the process, however that ends.
 */
export async function lockFolder(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const mark = createHash('sha256').update(realpathSync(dataDir)).digest('hex');
  const lock = createServer((guest) => guest.destroy());
  await new Promise<void>((resolve, reject) => {
    lock.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new AlreadyRunning(alreadyRunning(dataDir)) : error)
    );
    lock.listen(`\0samenredzaam-${mark}`, resolve);
  });
  lock.unref();
}

const alreadyRunning = (dataDir: string): string =>
  `Samenredzaam already runs on the data in ${realpathSync(dataDir)}. Stop that one first, or give another DATA_DIR and PORT.`;

import { createServer } from 'vite';
import { configuration } from '../configuration.ts';
import { shutDown } from '#server/platform/shutdown.ts';
import { raiseHouse } from './raise-house.ts';

/** `npm run dev`: the same database, with pages that follow what is being written. */
async function dev(): Promise<void> {
  const { PORT } = configuration();
  const leave = await raiseHouse();
  const vite = await createServer({ server: { port: PORT, strictPort: true } });
  await vite.listen();
  vite.printUrls();
  const stop = async (): Promise<void> => {
    await vite.close();
    await shutDown();
    await leave();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
}

dev().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

import { configuration } from '../configuration.ts';

/** `npm start`: everything from one command, until Ctrl-C. */
async function start(): Promise<void> {
  configuration();
  const { openDoors } = await import('./open-doors.ts');
  const opening = openDoors();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(opening));
  await opening;
}

async function stop(opening: Promise<() => Promise<void>>): Promise<void> {
  console.log('Closing …');
  const close = await opening.catch(() => null);
  if (!close) return;
  await close();
  process.exit(0);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

type Work = () => Promise<unknown>;

// The built server and the command that runs it each have their own copy of this file: they meet at this name.
const meetingPlace = Symbol.for('samenredzaam.shutdown');
const shared = globalThis as { [meetingPlace]?: Set<Work> };

/** Keeps what must still be done before this process may end. */
export function onShutdown(work: Work): void {
  (shared[meetingPlace] ??= new Set()).add(work);
}

/** Does everything that was kept, once. */
export async function shutDown(): Promise<void> {
  const works = [...(shared[meetingPlace] ?? [])];
  shared[meetingPlace]?.clear();
  await Promise.allSettled(works.map((work) => work()));
}

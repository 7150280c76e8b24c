import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { addCall, wasReachedSince } from './store.ts';

type About = { readonly personId: string; readonly matchId: string };
const hour = 3_600_000;

/** Whose answer is written down was spoken to: that is a contact too, in the same transaction, once an hour. */
export async function noteReached(tx: Tx, visit: SignedIn, about: About): Promise<void> {
  if (await wasReachedSince(tx, about, new Date(visit.now.getTime() - hour))) return;
  const spoken = { how: 'phone', outcome: 'reached' } as const;
  const callId = await addCall(tx, visit, { ...about, ...spoken, note: null });
  await recordFact(tx, visit, { kind: 'CallRecorded', callId, ...about, ...spoken });
}

import { readPublicAsk, type DraftPublicAsk, type ReadPublicAsk } from '#domain/public-asks/public-ask.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { tellDesk } from '#server/desk/tell-desk.ts';
import { recordFact } from '#server/facts/store.ts';
import { mayTry } from '#server/platform/limits.ts';
import { transact } from '#server/platform/transaction.ts';
import { addPublicAsk } from './store.ts';

type Left = Yes<null> | No<'too-often' | 'too-many-today'> | Exclude<ReadPublicAsk, Yes<unknown>>;

/** Somebody without an account leaves a few words; coordinators alone read them, and nothing of them is mailed. */
export async function leavePublicAsk(visit: Visit, left: DraftPublicAsk & { source: string }): Promise<Left> {
  const read = readPublicAsk(left);
  if (!read.ok) return read;
  const place = visit.neighbourhoodId;
  if (!(await mayTry('public-ask-source', `${place} ${left.source}`))) return no('too-often');
  if (!(await mayTry('public-ask-day', place))) return no('too-many-today');
  return transact<Left>(visit, 'leave-public-ask', async (tx) => {
    const publicAskId = await addPublicAsk(tx, visit, read.value);
    await recordFact(tx, visit, { kind: 'PublicAskLeft', publicAskId });
    await tellDesk(tx, visit);
    return yes(null);
  });
}

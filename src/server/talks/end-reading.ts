import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { endReader } from './store-readers.ts';
import { talkFor } from './talk-for.ts';

type Ending = { readonly matchId: string; readonly readerId: string };

/** The coordinator leaves the talk again, or whoever asked says that it is enough; from then on nothing can be read. */
export const endReading = (
  visit: SignedIn,
  { matchId, readerId }: Ending
): Promise<Result<null, 'not-found' | 'gone'>> =>
  transact<Result<null, 'not-found' | 'gone'>>(visit, 'end-reading', async (tx) => {
    const talk = await talkFor(tx, visit, matchId);
    if (!talk) return no('not-found');
    const standing = talk.readers.find((reader) => reader.readerId === readerId && reader.leftAt === null);
    if (!standing) return no('gone');
    if (readerId !== visit.personId && standing.askedBy !== visit.personId) return no('not-found');
    if (!(await endReader(tx, standing.id, visit.now))) return no('gone');
    await recordFact(tx, visit, { kind: 'ReaderLeft', matchId, readerId });
    return yes(null);
  });

import type { WayToCall } from '#domain/concerns/concern.ts';
import { mayHandleConcern } from '#domain/concerns/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { reachOf, type Reach } from '#server/matches/store.ts';
import { addLook } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import type { Copy } from './raise-concern.ts';
import { concernById, type ConcernRow } from './store.ts';

export type ConcernAtDesk = Pick<
  ConcernRow,
  | 'id'
  | 'personId'
  | 'byName'
  | 'aboutId'
  | 'matchId'
  | 'raisedAt'
  | 'takenUpName'
  | 'toldAt'
  | 'decision'
  | 'decidedAt'
> & {
  readonly isMine: boolean;
  readonly words: string | null;
  readonly copy: Copy;
  readonly callHow: WayToCall | null;
  readonly told: string | null;
  readonly answer: string | null;
  readonly reach: Reach | null;
};

/** What somebody told, for who handles it; both people can see that it was opened. */
export const seeConcern = (visit: SignedIn, id: string): Promise<Result<ConcernAtDesk, 'not-found'>> =>
  transact<Result<ConcernAtDesk, 'not-found'>>({ ...visit, formKey: null }, 'see-concern', async (tx) => {
    const concern = await concernById(tx, id);
    if (!concern || !mayHandleConcern(visit.person, concern)) return no('not-found');
    await addLook(tx, visit, { at: concern.personId, what: 'concern' });
    const { words, copy, told, answer, takenUpBy, ...rest } = concern;
    const open = (sealed: string | null, what: string) => (sealed ? unseal(sealed, `concerns.${what}.${id}`) : null);
    return yes({
      ...rest,
      isMine: takenUpBy === visit.personId,
      words: open(words, 'words'),
      copy: JSON.parse(open(copy, 'copy') ?? '{"aboutName":null,"ask":null,"talk":[]}') as Copy,
      told: open(told, 'told'),
      answer: open(answer, 'answer'),
      reach: await reachOf(tx, concern.personId)
    });
  });

import { sideOfConcern, type ConcernSide, type WayToCall } from '#domain/concerns/concern.ts';
import { mayHandleConcern } from '#domain/concerns/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { nameOf } from '#server/asks/store-board.ts';
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
  | 'otherPlace'
  | 'aboutId'
  | 'matchId'
  | 'raisedAt'
  | 'takenUpName'
  | 'toldAt'
  | 'decision'
  | 'decidedAt'
> & {
  readonly isMine: boolean;
  readonly side: ConcernSide;
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
    const { words, copy, told, answer, takenUpBy, personId, ...rest } = concern;
    if (personId) await addLook(tx, visit, { at: personId, what: 'concern' });
    const side = sideOfConcern(concern);
    const open = (sealed: string | null, what: string) => (sealed ? unseal(sealed, `concerns.${what}.${id}`) : null);
    return yes({
      ...{ ...rest, personId, side },
      isMine: takenUpBy === visit.personId,
      words: open(words, 'words'),
      copy: copyFrom(open(copy, 'copy'), side === 'reported' ? await nameOf(tx, concern.aboutId ?? '') : null),
      told: open(told, 'told'),
      answer: open(answer, 'answer'),
      reach: personId ? await reachOf(tx, personId) : null
    });
  });

/** The desk of whom it is about has no copy, and knows its own member by name. */
const copyFrom = (kept: string | null, aboutName: string | null): Copy =>
  kept ? (JSON.parse(kept) as Copy) : { aboutName, ask: null, talk: [] };

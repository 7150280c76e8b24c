import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { mayHandleWorry } from '#domain/worries/may.ts';
import { linksHereRows } from '#server/links/store.ts';
import { reachOf, type Reach } from '#server/matches/store.ts';
import { addLook } from '#server/people/store-desk.ts';
import { transact } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import { worryById, type WorryRow } from './store.ts';

export type WorryAtDesk = WorryRow & {
  readonly reach: Reach | null;
  readonly aboutReach: Reach | null;
  /** The organisations that this neighbourhood knows. */
  readonly organisations: readonly string[];
};

/** What a helper worries about, for a coordinator; the helper can see that it was opened. */
export const seeWorry = (visit: SignedIn, id: string): Promise<Result<WorryAtDesk, 'not-found'>> =>
  transact<Result<WorryAtDesk, 'not-found'>>({ ...visit, formKey: null }, 'see-worry', async (tx) => {
    const worry = await worryById(tx, id);
    if (!worry || !mayHandleWorry(visit.person, worry)) return no('not-found');
    await addLook(tx, visit, { at: worry.personId, what: 'worry' });
    const open = (sealed: string | null, what: string) => (sealed ? unseal(sealed, `worries.${what}.${id}`) : null);
    const links = await linksHereRows(tx);
    return yes({
      ...worry,
      words: open(worry.words, 'words'),
      passedWhy: open(worry.passedWhy, 'why'),
      untoldWhy: open(worry.untoldWhy, 'untold'),
      reach: await reachOf(tx, worry.personId),
      aboutReach: await reachOf(tx, worry.aboutId),
      organisations: links.filter(({ acceptedAt }) => acceptedAt).map(({ organisationName }) => organisationName)
    });
  });

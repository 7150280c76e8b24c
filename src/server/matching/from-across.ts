import { maySeeDesk } from '#domain/matching/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { proposalsFromAcross, type BorderProposal } from './store-proposals.ts';

export type { BorderProposal };

/** What other neighbourhoods propose to people here, as far as this desk may know it. */
export const fromAcross = (visit: SignedIn): Promise<Result<readonly BorderProposal[], 'not-allowed'>> =>
  look(visit, async (tx) => (maySeeDesk(visit.person) ? yes(await proposalsFromAcross(tx)) : no('not-allowed')));

import { talkEndsBefore } from '#domain/talks/talk.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { talksWithNews, type News } from './store.ts';

export type { News };

/** In which talks there is something that this visitor did not read yet; one query. */
export const talkNews = (visit: SignedIn): Promise<readonly News[]> =>
  look(visit, (tx) => talksWithNews(tx, visit.personId, talkEndsBefore(visit.now)));

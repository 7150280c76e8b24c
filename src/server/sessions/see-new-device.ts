import type { AnyVisit } from '#domain/visits/site.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { noticedSession, type NoticedSession } from './store-open.ts';

/** The sign-in that a letter told of; opening the link changes nothing. */
export const seeNewDevice = (visit: AnyVisit, secret: string): Promise<NoticedSession | null> =>
  look({ ...visit, duty: 'door' as const, personId: null }, (tx) => noticedSession(tx, hashOf(secret), visit.now));

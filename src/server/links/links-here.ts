import { mayKeepLinks } from '#domain/links/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { linksHereRows, type LinkHere } from './store.ts';

/** The organisations that this neighbourhood knows, and those that ask to be known. */
export async function linksHere(visit: SignedIn): Promise<Result<readonly LinkHere[], 'not-allowed'>> {
  if (!mayKeepLinks(visit.person)) return no('not-allowed');
  return yes(await look(visit, linksHereRows));
}

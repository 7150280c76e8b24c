import { maySeeDesk } from '#domain/matching/may.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { loanOfAsk } from '#server/loans/store.ts';
import { look } from '#server/platform/transaction.ts';
import { thingWithOwner, type ThingOfSomebody } from './store.ts';

type Wished = { readonly what: string; readonly dueOn: string; readonly thing: ThingOfSomebody | null };

/** Which thing an ask is about, until when and whose it is, for the coordinator; null where it is about none. */
export async function thingOfAsk(visit: SignedIn, askId: string): Promise<Wished | null> {
  if (!maySeeDesk(visit.person)) return null;
  return look(visit, async (tx) => {
    const wish = await loanOfAsk(tx, askId);
    if (!wish) return null;
    const { what, dueOn, thingId } = wish;
    return { what, dueOn, thing: thingId ? await thingWithOwner(tx, thingId) : null };
  });
}

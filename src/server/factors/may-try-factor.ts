import type { Inside } from '#domain/visits/site.ts';
import { forgiveTry, mayTry, type LimitName } from '#server/platform/limits.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { isFactorBrowser } from '#server/sessions/store-browsers.ts';

/** A try that was counted; one that was right is forgiven, so that only wrong ones add up. */
export type Try = { readonly mayBe: boolean; readonly wasRight: () => Promise<void> };

/**
 * Counts one try at a second factor. A browser on which it was shown before has tries of its own, so that nobody
 * elsewhere can lock it out; all other browsers together have few, also over a day (threat 24).
 */
export async function mayTryFactor(visit: Inside, browser: string): Promise<Try> {
  const { personId } = visit;
  const isKnown = await look(visit, (tx) => isFactorBrowser(tx, personId, hashOf(browser)));
  const limits: readonly (readonly [LimitName, string])[] = isKnown
    ? [['factor-known', `${personId} ${browser}`]]
    : [
        ['factor-elsewhere', personId],
        ['factor-elsewhere-day', personId]
      ];
  let mayBe = true;
  for (const [name, who] of limits) mayBe = mayBe && (await mayTry(name, who));
  const wasRight = async (): Promise<void> => {
    for (const [name, who] of limits) await forgiveTry(name, who);
  };
  return { mayBe, wasRight };
}

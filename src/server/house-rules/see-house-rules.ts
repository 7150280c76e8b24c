import { rulesIn } from '#domain/house-rules/house-rules.ts';
import { standingTo, type RulesStanding } from '#domain/house-rules/acceptance.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { acceptedBy } from './store.ts';

type Shown = {
  readonly version: number;
  readonly rules: readonly string[];
  readonly writtenAt: Date | null;
  /** How the visitor stands to them; null at the door. */
  readonly standing: RulesStanding | null;
  readonly acceptedAt: Date | null;
};

/** The house rules in the visitor's language, open to everybody. */
export const seeHouseRules = (visit: Visit): Promise<Shown> =>
  look(visit, async (tx) => {
    const now = await rulesNow(tx);
    const accepted = visit.personId ? await acceptedBy(tx, visit.personId) : null;
    return {
      version: now.version,
      rules: rulesIn(now, visit.locale),
      writtenAt: now.writtenAt,
      standing: visit.personId ? standingTo(now.version, accepted?.version ?? null) : null,
      acceptedAt: accepted?.acceptedAt ?? null
    };
  });

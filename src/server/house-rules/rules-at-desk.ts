import type { HouseRules } from '#domain/house-rules/house-rules.ts';
import { mayWriteHouseRules } from '#domain/house-rules/may.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { rulesNow } from './rules-now.ts';
import { peopleToGoThrough, type ToGoThrough } from './store.ts';

type AtDesk = {
  readonly version: number;
  readonly rules: HouseRules;
  /** Null for who keeps the settings alone: with whom to go through them is the coordinator's. */
  readonly toGoThrough: readonly ToGoThrough[] | null;
};

const most = 40;

/** The rules to write, and with whom to go through them: a list of things to do, and nothing about who was late. */
export async function rulesAtDesk(visit: SignedIn): Promise<Result<AtDesk, 'not-allowed'>> {
  if (!mayWriteHouseRules(visit.person)) return no('not-allowed');
  return look(visit, async (tx) => {
    const { version, nl, en } = await rulesNow(tx);
    const toGoThrough = maySeePeople(visit.person) ? await peopleToGoThrough(tx, version, most) : null;
    return yes({ version, rules: { nl, en }, toGoThrough });
  });
}

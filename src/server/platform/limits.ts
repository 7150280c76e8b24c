import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { configuration } from '../../configuration.ts';
import { barePool } from './db.ts';
import { hashOf } from './secrets.ts';

/** How often something may be tried: by whom it is about, or from where it comes. */
export type LimitName =
  | 'sign-in-mail'
  | 'sign-in-source'
  | 'code-source'
  | 'join-source'
  | 'setup-source'
  | 'emergency'
  | 'proxy-code'
  | 'claim-source'
  | 'public-ask-source'
  | 'public-ask-day';

const quarter = 15 * 60;
const aDay = 24 * 3600;
const limiters = new Map<LimitName, RateLimiterPostgres>();

function pointsOf(name: LimitName): number {
  const { SIGN_IN_MAILS, TRIES_FROM_ONE_PLACE, PUBLIC_ASKS_FROM_ONE_PLACE, PUBLIC_ASKS_A_DAY } = configuration();
  if (name === 'public-ask-day') return PUBLIC_ASKS_A_DAY;
  if (name === 'public-ask-source') return PUBLIC_ASKS_FROM_ONE_PLACE;
  return name === 'sign-in-mail' ? SIGN_IN_MAILS : TRIES_FROM_ONE_PLACE;
}

function limiter(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: barePool(),
    tableName: 'limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: pointsOf(name),
    duration: name === 'public-ask-day' ? aDay : quarter
  });
  limiters.set(name, made);
  return made;
}

/** Counts one try; false where there were too many in a quarter of an hour (or a day). Only a hash of `who` is kept. */
export async function mayTry(name: LimitName, who: string): Promise<boolean> {
  try {
    await limiter(name).consume(hashOf(who));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

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
  | 'public-ask-day'
  | 'take-back-source'
  | 'factor-known'
  | 'factor-elsewhere'
  | 'factor-elsewhere-day';

const quarter = 15 * 60;
const aDay = 24 * 3600;
const limiters = new Map<LimitName, RateLimiterPostgres>();

type Limit = { readonly points: number; readonly duration: number };

function limitOf(name: LimitName): Limit {
  const { SIGN_IN_MAILS, TRIES_FROM_ONE_PLACE, PUBLIC_ASKS_FROM_ONE_PLACE, PUBLIC_ASKS_A_DAY } = configuration();
  const own: Partial<Record<LimitName, Limit>> = {
    'sign-in-mail': { points: SIGN_IN_MAILS, duration: quarter },
    'public-ask-source': { points: PUBLIC_ASKS_FROM_ONE_PLACE, duration: quarter },
    'public-ask-day': { points: PUBLIC_ASKS_A_DAY, duration: aDay },
    'factor-known': { points: 10, duration: quarter },
    'factor-elsewhere': { points: 5, duration: quarter },
    'factor-elsewhere-day': { points: 20, duration: aDay }
  };
  return own[name] ?? { points: TRIES_FROM_ONE_PLACE, duration: quarter };
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
    ...limitOf(name)
  });
  limiters.set(name, made);
  return made;
}

/** Takes back one try that was right after all. */
export async function forgiveTry(name: LimitName, who: string): Promise<void> {
  await limiter(name).reward(hashOf(who), 1);
}

/** Counts one try; false where there were too many lately. Only a hash of `who` is kept. */
export async function mayTry(name: LimitName, who: string): Promise<boolean> {
  try {
    await limiter(name).consume(hashOf(who));
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

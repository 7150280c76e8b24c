import { no, yes, type Result } from '#domain/result.ts';
import type { Inside } from '#domain/visits/site.ts';
import { transact } from '#server/platform/transaction.ts';
import { opened, type SealedToken } from '#server/sessions/raise-session.ts';
import { checkPasskey } from './check-passkey.ts';
import { letFactorCount } from './let-factor-count.ts';
import type { Answered } from './spent-challenge.ts';

type ShowReason = 'too-old' | 'not-right' | 'gone';

/** Shows a passkey of one's own as the second factor. */
export async function showPasskey(
  visit: Inside,
  answered: Omit<Answered, 'what'>
): Promise<Result<string | null, ShowReason>> {
  const answer = await transact<Result<SealedToken | null, ShowReason>>(visit, 'show-passkey', async (tx) => {
    const checked = await checkPasskey(tx, visit, { ...answered, what: 'show' });
    if (!checked.ok) return checked;
    if (checked.value.personId !== visit.personId) return no('not-right');
    if (checked.value.isDoubted) return yes(null);
    return letFactorCount(tx, visit, { factor: 'passkey', browser: answered.browser, fact: 'FactorShown' });
  });
  if (!answer.ok) return answer;
  return answer.value === null ? no('not-right') : opened(visit, yes(answer.value));
}

import { m } from '#messages';
import type { AskedSupply } from '#server/supplies/supplies-of-case.ts';
import { dayInWords } from '../../clock-words.ts';
import { supplyAnswerInWords } from '../../release-words.ts';

/** What came of asking whether there is such help. */
export function supplyInWords({ answer, isClosed, askedOn }: AskedSupply): string {
  if (isClosed) return m.sup_closed();
  return answer ? supplyAnswerInWords(answer) : m.sup_waiting({ day: dayInWords(askedOn) });
}

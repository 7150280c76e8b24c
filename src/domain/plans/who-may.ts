import { aboutPerson, reasonOf, valueOf } from '../advice/situation.ts';
import type { Leaf } from '../cases/leaf.ts';
import type { AdvisedNeed } from '../needs/advice-on-need.ts';
import { didHarm, followUpsOf, planFor, type Item } from './plan.ts';

/** What is known when somebody may be given a task, or be asked to a meeting, for one need. */
export type Asked = { readonly advised: AdvisedNeed; readonly leaves: readonly Leaf[]; readonly needId: string };

/** Why not now; each but the last two is for workers alone. */
export type WhyNot =
  | 'leave-alone'
  | 'not-there'
  | 'ask-more'
  | 'meeting-forbidden'
  | 'with-forbidden'
  | 'load-not-known'
  | 'bond-not-asked'
  | 'heavy'
  | 'hurt-before'
  | 'a-child'
  | 'own-limit'
  | 'not-agreed';

/**
 * Why this person cannot be given a task for this need now; null where it may be. Load and conflict are asked before
 * anything is proposed (R34), unknown is never free and a heavy load is never added to (R43), nobody is asked whom the
 * client did not agree to (R38), no child is asked for care (DP27), and what did harm is not done again (R33).
 */
export function whyNoTask(asked: Asked, personId: string): WhyNot | null {
  const { situation, advice } = asked.advised;
  const first = whyNotAtAll(asked, personId);
  if (first) return first;
  const load = valueOf(situation, aboutPerson(personId, 'load'));
  const bond = aboutPerson(personId, 'bond');
  if (advice.forbidden.includes(`ask-more:${personId}`)) return 'ask-more';
  if (load === 'heavy') return 'heavy';
  if (load === null) return 'load-not-known';
  if (valueOf(situation, bond) === null && reasonOf(situation, bond) === 'not-asked') return 'bond-not-asked';
  return hurtBefore(asked, 'agreement', personId) ? 'hurt-before' : null;
}

/**
 * Why this person cannot be asked to a meeting for this need; null where it may be. With people who judge, or do not
 * stand on equal footing, no meeting is planned (R36; Tonkens & Bredewold 2018); nor with who carries too much (R43).
 */
export function whyNoMeeting(asked: Asked, personId: string): WhyNot | null {
  const { forbidden } = asked.advised.advice;
  if (forbidden.includes('meeting')) return 'meeting-forbidden';
  if (forbidden.includes(`meeting-with:${personId}`)) return 'with-forbidden';
  const first = whyNotAtAll(asked, personId);
  if (first) return first;
  if (valueOf(asked.advised.situation, aboutPerson(personId, 'load')) === 'heavy') return 'heavy';
  return hurtBefore(asked, 'meeting', personId) ? 'hurt-before' : null;
}

function whyNotAtAll({ advised }: Asked, personId: string): WhyNot | null {
  if (advised.advice.rule === 'D1') return 'leave-alone';
  if (!advised.situation.persons.includes(personId)) return 'not-there';
  if (valueOf(advised.situation, aboutPerson(personId, 'underSixteen')) === 'yes') return 'a-child';
  return valueOf(advised.situation, aboutPerson(personId, 'mayAsk')) === 'yes' ? null : 'not-agreed';
}

// The same step: for this need, of this kind, with this person.
const hurtBefore = ({ leaves, needId }: Asked, kind: Item['kind'], personId: string): boolean => {
  const { agreements, meetings } = planFor(leaves, needId);
  const same = [
    ...agreements.filter(({ content }) => content.personId === personId),
    ...meetings.filter(({ content }) => content.personIds.includes(personId))
  ].filter((one) => one.kind === kind);
  return same.some(({ id }) => followUpsOf(leaves, id).some(didHarm));
};

import { saidBy } from '#domain/close-ones/saying.ts';
import type { Asked, WhyNot } from '#domain/plans/who-may.ts';
import { closeWords } from '../../../../../close-words.ts';
import { whyNotInWords } from '../../../../../plan-words.ts';

/** Who can be chosen for something in this plan, by name, and of the others why not now. */
export function peopleToChoose(asked: Asked, whyNot: (asked: Asked, personId: string) => WhyNot | null) {
  const byName = asked.advised.network.people.toSorted((one, other) => one.name.localeCompare(other.name));
  const people = byName.map(({ id, name }) => ({ id, name, why: whyNot(asked, id) }));
  return {
    people: people
      .filter(({ why }) => why === null)
      .map(({ id, name }) => ({ value: id, label: name, ...limitsOf(asked, id) })),
    others: people.flatMap(({ name, why }) => (why ? [{ name, why: whyNotInWords(why) }] : []))
  };
}

// R64: the limits that somebody told of oneself stand beside the name, also those that no machine can reckon with.
function limitsOf({ leaves }: Asked, id: string): { hint?: string } {
  const limits = saidBy(leaves, id).get('limits');
  return limits ? { hint: closeWords(limits.content) } : {};
}

import type { Asked, WhyNot } from '#domain/plans/who-may.ts';
import { whyNotInWords } from '../../../../../plan-words.ts';

/** Who can be chosen for something in this plan, by name, and of the others why not now. */
export function peopleToChoose(asked: Asked, whyNot: (asked: Asked, personId: string) => WhyNot | null) {
  const byName = asked.advised.network.people.toSorted((one, other) => one.name.localeCompare(other.name));
  const people = byName.map(({ id, name }) => ({ id, name, why: whyNot(asked, id) }));
  return {
    people: people.filter(({ why }) => why === null).map(({ id, name }) => ({ value: id, label: name })),
    others: people.flatMap(({ name, why }) => (why ? [{ name, why: whyNotInWords(why) }] : []))
  };
}

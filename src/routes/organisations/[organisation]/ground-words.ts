import { m } from '#messages';
import type { Ground } from '#domain/relations/relation.ts';

type Given = { readonly ground: Ground; readonly givenBy: string };

/** On what ground somebody works on a conversation. */
export function groundInWords({ ground, givenBy }: Given): string {
  if (ground === 'began') return m.cases_ground_began();
  if (ground === 'emergency') return m.cases_ground_emergency();
  return ground === 'assigned' ? m.cases_ground_assigned({ name: givenBy }) : m.cases_ground_along({ name: givenBy });
}

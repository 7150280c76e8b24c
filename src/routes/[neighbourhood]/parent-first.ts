import { redirect } from '@sveltejs/kit';
import type { Visit } from '#domain/visits/visit.ts';

/** Who waits for a parent reads what is needed first; acting for a child one reads it when it is sent. */
export function askParentFirst({ person, neighbourhood }: Visit): void {
  const waits = person?.youth === 'waits-for-parent' && !person.onBehalfOf;
  if (waits) redirect(303, `/${neighbourhood.slug}/me/age`);
}

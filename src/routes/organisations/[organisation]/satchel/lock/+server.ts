import { error, json } from '@sveltejs/kit';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { lockSession } from '#server/sessions/lock-session.ts';
import { atWork } from '../at-work.ts';
import type { RequestHandler } from './$types';

/** Locks this browser, and answers where it is opened again: `{"door": address}`. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const visit = atWork({ locals, request });
  const locked = await lockSession(visit);
  const door = locked.ok && locked.value === 'sign-in' ? '/sign-in' : '/sign-in/second';
  return json({ door: organisationPath(visit.organisation.slug) + door });
};

/** There is nothing to read here, for nobody. */
export const GET: RequestHandler = () => error(404, 'not found');

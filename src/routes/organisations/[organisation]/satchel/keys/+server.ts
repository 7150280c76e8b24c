import { error, json } from '@sveltejs/kit';
import { openSatchel } from '#server/satchels/open-satchel.ts';
import { atWork } from '../at-work.ts';
import type { RequestHandler } from './$types';

const most = 200;

/**
 * Lends the keys of what this tablet keeps for whoever is at work here: `{"tablet": id, "locks": [name]}`, answered with
 * `{today, marks: [mark], lock, keys: [{lock, secret}]}`. It changes nothing.
 */
export const POST: RequestHandler = async ({ request, locals }) => {
  const visit = atWork({ locals, request });
  const asked: unknown = await request.json().catch(() => null);
  return isAsked(asked) ? json(await openSatchel(visit, asked)) : error(400, 'not asked for');
};

/** There is nothing to read here, for nobody. */
export const GET: RequestHandler = () => error(404, 'not found');

const isAsked = (asked: unknown): asked is { tablet: string; locks: string[] } =>
  typeof asked === 'object' &&
  asked !== null &&
  'tablet' in asked &&
  'locks' in asked &&
  typeof asked.tablet === 'string' &&
  /^[0-9a-f]{32}$/.test(asked.tablet) &&
  Array.isArray(asked.locks) &&
  asked.locks.length <= most &&
  asked.locks.every((lock) => typeof lock === 'string' && lock.length <= 80);

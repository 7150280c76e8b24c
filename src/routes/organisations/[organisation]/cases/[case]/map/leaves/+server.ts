import { error, json } from '@sveltejs/kit';
import type { DraftLeaf } from '#domain/cases/leaf.ts';
import { sendLeaves } from '#server/networks/send-leaves.ts';
import type { RequestHandler } from './$types';

const most = 500;

/**
 * Takes leaves of the map that a device made: `{"leaves": [{id, kind, content}]}`, at most 500, and answers
 * `{kept: [id], refused: [{id, reason}], leaves: [leaf]}`. Sending the same again adds nothing. As JSON alone: no form of
 * another site can send that.
 */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const visit = locals.working();
  if (request.headers.get('content-type') !== 'application/json') error(415, 'json only');
  const drafts = draftsIn(await request.json().catch(() => null));
  if (!drafts) error(400, 'not leaves');
  const sent = await sendLeaves(visit, { caseId: params.case, drafts });
  return sent.ok ? json(sent.value) : error(404, 'not found');
};

/** There is nothing to read here, for nobody. */
export const GET: RequestHandler = () => error(404, 'not found');

function draftsIn(sent: unknown): readonly DraftLeaf[] | null {
  const leaves = typeof sent === 'object' && sent !== null && 'leaves' in sent ? sent.leaves : null;
  if (!Array.isArray(leaves) || leaves.length > most) return null;
  return leaves.every(isDraft) ? leaves.map(({ id, kind, content }) => ({ id, kind, content })) : null;
}

const isDraft = (one: unknown): one is DraftLeaf =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  'kind' in one &&
  'content' in one &&
  typeof one.id === 'string' &&
  typeof one.kind === 'string';

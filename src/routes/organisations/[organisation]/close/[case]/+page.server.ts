import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { Item } from '#domain/plans/plan.ts';
import { organisationPath } from '#domain/organisations/organisation.ts';
import { leavePage } from '#server/close-ones/leave-page.ts';
import type { SeenPage } from '#server/close-ones/see-page.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { itemInWords } from '../../plan-words.ts';
import { saidAt, seeClose } from '../close-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await seeClose({ locals, params });
  const { clientName, isClosed, others } = page;
  return { clientName, isClosed, others, items: page.items.map((item) => itemOf(page, item)), said: saidAt(page) };
};

// DP28: of others no name, where the client did not allow that; of a step what it is, and not how workers think of it.
function itemOf({ names }: SeenPage, item: Item) {
  const nameOf = (id: string): string | null => names.get(id) ?? (item.kind === 'meeting' ? null : m.close_somebody());
  const { title, text } = itemInWords(item, nameOf);
  return { id: item.id, title, text: item.kind === 'plan-step' ? '' : text };
}

export const actions: Actions = {
  leave: async ({ request, locals, params, cookies, setHeaders }) => {
    const form = await request.formData();
    const visit = locals.close(form);
    const done = await leavePage(visit, { caseId: params.case, wordsStay: textOf(fieldsOf(form), 'wordsStay') });
    if (!done.ok) {
      if (done.reason === 'not-found') error(404, 'not found');
      return fail(400, { errors: { wordsStay: m.wrong_no_choice() } as Record<string, string> });
    }
    const path = organisationPath(visit.organisation.slug);
    // Nothing that was read stays in this browser; nor does the way in, where it led to nothing else.
    if (done.value === 'out') cookies.delete('session', { path });
    setHeaders({ 'clear-site-data': '"cache"' });
    redirect(303, `${path}/close/left`);
  }
};

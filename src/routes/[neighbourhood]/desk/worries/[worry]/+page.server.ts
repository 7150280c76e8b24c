import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { PassingErrors, PassingReason } from '#domain/worries/worry.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { closeWorry } from '#server/worries/close-worry.ts';
import { passWorryOn } from '#server/worries/pass-worry-on.ts';
import { seeWorry } from '#server/worries/see-worry.ts';
import { momentInWords } from '../../../moment-words.ts';
import { wrongFieldsIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.worry) ? await seeWorry(visit, params.worry) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { raisedAt, passedAt, closedAt, ...worry } = seen.value;
  return {
    worry: { ...worry, isClosed: closedAt !== null },
    when: momentInWords(raisedAt, timezone),
    passedWhen: passedAt && momentInWords(passedAt, timezone)
  };
};

const sentences = {
  'no-organisation': m.wor_no_organisation,
  'words-too-long': m.wrong_words_too_long,
  'no-answer': m.wrong_no_choice,
  'no-reason': m.wor_no_reason
} satisfies Record<PassingReason, () => string>;

const beside = (errors: PassingErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const visit = locals.coordinating(form);
  if (!isId(params.worry)) error(404, 'not found');
  return { visit, fields: fieldsOf(form), id: params.worry, here: `/${visit.neighbourhood.slug}/desk` };
}

const empty = { to: '', ground: '', why: '', tell: '', untoldWhy: '' };
const gone = () => fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: empty });

export const actions: Actions = {
  pass: async (event) => {
    const { visit, fields, id, here } = await asked(event);
    const text = (name: string): string => textOf(fields, name);
    const values = {
      ...{ to: text('to'), ground: text('ground'), why: text('why') },
      ...{ tell: text('tell'), untoldWhy: text('untoldWhy') }
    };
    const passed = await passWorryOn(visit, { id, draft: values });
    if (passed.ok) redirect(303, `${here}/worries/${id}`);
    if (passed.reason === 'not-found') error(404, 'not found');
    return passed.reason === 'wrong-fields' ? fail(400, { errors: beside(passed.errors), values }) : gone();
  },
  close: async (event) => {
    const { visit, id, here } = await asked(event);
    const closed = await closeWorry(visit, id);
    if (closed.ok) redirect(303, here);
    return closed.reason === 'gone' ? gone() : error(404, 'not found');
  }
};

import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { HouseRulesReason } from '#domain/house-rules/house-rules.ts';
import { acceptHouseRules } from '#server/house-rules/accept-house-rules.ts';
import { rulesAtDesk } from '#server/house-rules/rules-at-desk.ts';
import { takeBackAcceptance } from '#server/house-rules/take-back-acceptance.ts';
import { writeHouseRules } from '#server/house-rules/write-house-rules.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { wrongIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.keeping();
  const desk = await rulesAtDesk(visit);
  if (!desk.ok) error(404, 'not found');
  const { version, rules, toGoThrough } = desk.value;
  const done = url.searchParams.get('done');
  return {
    version,
    toGoThrough,
    values: { nl: rules.nl.join('\n'), en: rules.en.join('\n') },
    isKept: url.searchParams.has('kept'),
    done: isId(done) ? done : null
  };
};

const sentences = {
  'no-rules': m.rules_wrong_none,
  'too-many-rules': m.rules_wrong_many,
  'rule-too-long': m.rules_wrong_long,
  'changed-meanwhile': m.settings_meanwhile,
  'not-allowed': m.form_gone
} satisfies Record<HouseRulesReason | 'changed-meanwhile' | 'not-allowed', () => string>;

export const actions: Actions = {
  write: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.keeping(form);
    const fields = fieldsOf(form);
    const draft = { nl: String(fields['nl'] ?? ''), en: String(fields['en'] ?? '') };
    const written = await writeHouseRules(visit, { draft, version: Number(fields['version']) || 0 });
    if (written.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/house-rules?kept`);
    const errors = wrongIn(written, sentences);
    return fail(400, { errors, values: draft });
  },
  accept: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.keeping(form);
    const fields = fieldsOf(form);
    const person = fields['person'];
    const said = { version: Number(fields['version']) || 0, how: 'phone' } as const;
    const accepted = isId(person) ? await acceptHouseRules(visit, { ...said, forPerson: person }) : null;
    if (!accepted?.ok) return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
    redirect(303, `/${visit.neighbourhood.slug}/desk/house-rules?done=${person as string}#go-through`);
  },
  takeBack: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.keeping(form);
    const person = fieldsOf(form)['person'];
    const taken = isId(person) ? await takeBackAcceptance(visit, person) : null;
    if (!taken?.ok) return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
    redirect(303, `/${visit.neighbourhood.slug}/desk/house-rules#go-through`);
  }
};

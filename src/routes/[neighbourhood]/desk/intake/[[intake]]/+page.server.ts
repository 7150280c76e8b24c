import { error, fail, redirect } from '@sveltejs/kit';
import { readWords } from '#domain/readings/reading.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { dropIntake } from '#server/intakes/drop-intake.ts';
import { keepIntake, type ToKeep } from '#server/intakes/keep-intake.ts';
import { openIntakes } from '#server/intakes/open-intakes.ts';
import { seeIntake } from '#server/intakes/see-intake.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { kindsToChoose } from '../../../category-words.ts';
import { elsewhereInWords, kindsToPropose } from '../../../reading-words.ts';
import { intakeDraft, intakeLists, intakeWords } from '../intake-form.ts';
import { newIntake, openIntake, wrongIn } from '../intake-page.ts';
import { intakeErrors } from '../intake-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.coordinating();
  const { intake } = params;
  const opened = intake ? await openIntake(visit, intake) : await newIntake(visit, url.searchParams.get('for'));
  const { fees, help } = visit.neighbourhood;
  const { ask, offer } = intakeDraft(opened.words);
  const read = { ask: readWords(ask.words, askRules(visit)), offer: readWords(offer.words, askRules(visit)) };
  return {
    ...opened,
    proposals: { ask: kindsToPropose(read.ask.kinds), offer: kindsToPropose(read.offer.kinds) },
    elsewhere: elsewhereInWords(read.ask.elsewhere),
    hand: crypto.randomUUID(),
    errors: url.searchParams.has('checked') ? wrongIn(visit, opened) : {},
    isKept: url.searchParams.has('kept'),
    kinds: kindsToChoose(visit.neighbourhood),
    fees: fees.on ? { hourCents: fees.hourCents, contact: fees.contact } : null,
    helpName: help.name,
    today: askRules(visit).today,
    others: (await openIntakes(visit)).filter(({ id }) => id !== opened.id)
  };
};

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

function comingFrom(form: FormData): ToKeep | null {
  const fields = fieldsOf(form, intakeLists);
  const [id, hand] = [textOf(fields, 'intake'), textOf(fields, 'hand')];
  if (!isId(id) || !isId(hand)) return null;
  const [turn, version] = [whole(textOf(fields, 'turn')), whole(textOf(fields, 'version'))];
  return { id, hand, turn, version, words: intakeWords(fields) };
}

/** Keeps what was typed, and goes where this button goes; what could not be kept stays on the page. */
const keeping =
  (after: (base: string, id: string) => never | { kept: true }) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const coming = comingFrom(form);
    if (!coming) error(404, 'not found');
    const base = `/${visit.neighbourhood.slug}/desk`;
    const kept = await keepIntake(visit, coming);
    if (kept.ok) return after(base, coming.id);
    if (kept.reason === 'finished') redirect(303, `${base}/intake/${coming.id}`);
    const { id, words } = coming;
    const seen = await seeIntake(visit, { id, typed: words });
    const now = seen.ok
      ? { alike: seen.value.alike, version: seen.value.kept?.version ?? 0 }
      : { alike: [], version: 0 };
    return fail(400, { errors: intakeErrors(kept), id, words, ...now });
  };

export const actions: Actions = {
  keep: keeping((base, id) => redirect(303, `${base}/intake/${id}?kept`)),
  find: keeping((base, id) => redirect(303, `${base}/intake/${id}#who`)),
  quietly: keeping(() => ({ kept: true })),
  next: keeping((base, id) => redirect(303, `${base}/intake/check/${id}`)),
  drop: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.coordinating(form);
    const id = form.get('intake');
    if (isId(id)) await dropIntake(visit, id);
    redirect(303, `/${visit.neighbourhood.slug}/desk`);
  }
};

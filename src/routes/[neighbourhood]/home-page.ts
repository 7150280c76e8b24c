import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { SealReason } from '#domain/homes/sealed-home.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { homeOfPerson } from '#server/homes/home-of-person.ts';
import { openHomeAgain } from '#server/homes/open-home-again.ts';
import { sealHome } from '#server/homes/seal-home.ts';
import { fieldsOf } from '#server/platform/form.ts';

/** What the page shows of a secret address; the same for oneself and at the desk. */
export async function showHome(visit: SignedIn, personId: string) {
  const found = await homeOfPerson(visit, personId);
  if (!found.ok) error(404, 'not found');
  return found.value;
}

const sentences = {
  'no-keeper': m.wrong_no_choice,
  'no-choice': m.wrong_no_choice,
  'address-too-long': m.wrong_words_too_long
} satisfies Record<SealReason, () => string>;

type At = { readonly visit: SignedIn; readonly personId: string; readonly form: FormData; readonly back: string };

/** Seals it, or says beside which field it is not right yet. */
export async function sealHere({ visit, personId, form, back }: At) {
  const fields = fieldsOf(form);
  const text = (name: string): string => String(fields[name] ?? '');
  const values = { keeperId: text('keeperId'), opensPhone: text('opensPhone'), address: text('address') };
  const sealed = await sealHome(visit, { personId, draft: values });
  if (sealed.ok) redirect(303, `${back}?kept`);
  const { reason } = sealed;
  const sentence = reason in sentences ? sentences[reason as SealReason]() : m.form_gone();
  return fail(400, { errors: { [sealed.field ?? 'form']: sentence } as Record<string, string>, values });
}

/** Makes it an ordinary address again. */
export async function openHere({ visit, personId, back }: At) {
  const done = await openHomeAgain(visit, personId);
  if (done.ok) redirect(303, `${back}?open`);
  return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
}

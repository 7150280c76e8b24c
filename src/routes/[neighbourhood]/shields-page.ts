import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { DraftShield, ShieldErrors, ShieldReason } from '#domain/shields/shield.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { noteShield } from '#server/shields/note-shield.ts';
import { shieldsOfPerson } from '#server/shields/shields-of-person.ts';
import { takeShieldBack } from '#server/shields/take-shield-back.ts';
import { wrongFieldsIn } from '../wrong-words.ts';

/** What the page shows of who may not see somebody; the same for oneself and at the desk. */
export async function showShields(visit: SignedIn, personId: string) {
  const found = await shieldsOfPerson(visit, personId);
  if (!found.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const shields = found.value.shields.map(({ notedAt, ...one }) => ({ ...one, notedOn: dayIn(timezone, notedAt) }));
  return { ...found.value, shields };
}

const sentences = {
  'nothing-known': m.wrong_nothing_known,
  'name-too-long': m.wrong_name_too_long,
  'wrong-email': m.wrong_email,
  'wrong-phone': m.wrong_phone,
  'wrong-postcode': m.wrong_postcode,
  'name-and-postcode': m.wrong_name_and_postcode
} satisfies Record<ShieldReason, () => string>;

const fields = ['knownId', 'firstName', 'email', 'phone', 'postcode'] as const;
type At = { readonly visit: SignedIn; readonly personId: string; readonly form: FormData; readonly back: string };

/** Notes somebody, or says beside which field it is not right yet. */
export async function noteHere({ visit, personId, form, back }: At) {
  const typed = fieldsOf(form);
  const values = Object.fromEntries(
    fields.map((name) => [name, String(typed[name] ?? '').slice(0, 254)])
  ) as unknown as DraftShield;
  const knownId = isId(values.knownId) ? values.knownId : '';
  const noted = await noteShield(visit, { personId, draft: { ...values, knownId } });
  if (noted.ok) redirect(303, `${back}?kept`);
  const errors: Record<string, string> = 'errors' in noted ? inWords(noted.errors) : { form: refused(noted.reason) };
  return fail(400, { errors, values });
}

/** Takes one back. */
export async function takeBackHere({ visit, personId, form, back }: At) {
  const id = form.get('id');
  const done = isId(id) ? await takeShieldBack(visit, { personId, id }) : { ok: false };
  if (done.ok) redirect(303, `${back}?back`);
  return fail(400, { errors: { form: m.form_gone() } as Record<string, string>, values: null });
}

const refused = (reason: string): string => (reason === 'too-many' ? m.wrong_shields_too_many() : m.form_gone());

const inWords = (errors: ShieldErrors): Record<string, string> => wrongFieldsIn(errors, sentences);

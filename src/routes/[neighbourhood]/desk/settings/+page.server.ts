import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { DraftSettings, SettingsReason } from '#domain/neighbourhoods/settings.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { areasHere } from '#server/areas/areas-here.ts';
import { changeSettings } from '#server/neighbourhoods/change-settings.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { wrongFieldsIn } from '../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.keeping();
  const { neighbourhood } = visit;
  const here = await areasHere(visit);
  const keepers = here.ok ? here.value.care.keepers.map(({ id, firstName }) => ({ value: id, label: firstName })) : [];
  const isKept = url.searchParams.has('kept');
  return { values: draftOf(neighbourhood), version: neighbourhood.version, keepers, isKept };
};

const amount = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
const choice = (is: boolean): string => (is ? 'yes' : 'no');

const draftOf = ({
  name,
  help,
  helpPersonId,
  joinsOpenly,
  reciprocity,
  fees,
  formsHelpOn,
  certificateYears,
  quiet
}: Neighbourhood): DraftSettings => ({
  name,
  helpName: help.name ?? '',
  helpPhone: help.phone ?? '',
  helpEmail: help.email ?? '',
  helpPerson: helpPersonId ?? '',
  joinsOpenly: choice(joinsOpenly),
  reciprocity,
  feesOn: choice(fees.on),
  feeHour: amount(fees.hourCents),
  feeMonth: amount(fees.monthCents),
  feeYear: amount(fees.yearCents),
  feeContact: fees.contact ?? '',
  formsHelpOn: choice(formsHelpOn),
  certificateYears: String(certificateYears),
  quietFrom: quiet.from,
  quietUntil: quiet.until
});

const sentences = {
  'no-name': m.setup_no_name,
  'too-long': m.wrong_words_too_long,
  'wrong-phone': m.wrong_phone,
  'wrong-email': m.wrong_email,
  'no-such-choice': m.wrong_no_choice,
  'wrong-amount': m.wrong_amount,
  'wrong-years': m.settings_wrong_years,
  'no-time': m.wrong_no_time
} satisfies Record<SettingsReason, () => string>;

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.keeping(form);
    const fields = fieldsOf(form);
    const known = draftOf(visit.neighbourhood);
    const typed = Object.fromEntries(
      Object.keys(known).map((name) => [name, String(fields[name] ?? '')])
    ) as DraftSettings;
    const changed = await changeSettings(visit, typed, Number(fields['version']) || 0);
    if (changed.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/settings?kept`);
    if (changed.reason === 'wrong-fields') {
      const errors = wrongFieldsIn(changed.errors, sentences);
      return fail(400, { errors, values: typed });
    }
    const why: Record<string, string> = {
      form: changed.reason === 'changed-meanwhile' ? m.settings_meanwhile() : m.form_gone()
    };
    return fail(400, { errors: why, values: typed });
  }
};

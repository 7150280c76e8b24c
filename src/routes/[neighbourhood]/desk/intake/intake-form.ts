import type { DraftIntake } from '#domain/intakes/intake.ts';
import { askDraft } from '../../ask-form.ts';
import { joinDraft } from '../../join-form.ts';
import { offerDraft } from '../../offer-form.ts';

type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** The lists among the fields of an intake. */
export const intakeLists = ['daypart', 'offerDaypart', 'categories', 'languages'] as const;

const personNames = [
  'who',
  'firstName',
  'age',
  'reachBy',
  'phone',
  'email',
  'address',
  'cellId',
  'languages',
  'agreed'
];
const parts = {
  ask: ['words', 'category', 'rhythm', 'onDate', 'daypart', 'rather', 'minutes', 'audience'],
  offer: ['offerWords', 'categories', 'offerDaypart', 'minutesAWeek', 'reachMetres', 'feeChoice', 'feeAmount']
};

/** Only the fields of an intake, of those only what was filled in, and without the part that was taken out again. */
export function intakeWords(fields: Fields): Record<string, string | string[]> {
  const { without } = fields;
  const names = [...personNames, ...(without === 'ask' ? [] : parts.ask), ...(without === 'offer' ? [] : parts.offer)];
  const filled = names.map((name) => [name, fields[name]] as const).filter(([, value]) => value && value.length > 0);
  return Object.fromEntries(filled) as Record<string, string | string[]>;
}

/** What was typed until now as an intake; what is missing is empty. */
export function intakeDraft(words: Fields): DraftIntake {
  const who = words['who'];
  return {
    who: typeof who === 'string' ? who : '',
    person: joinDraft(words).draft,
    ask: askDraft(words),
    offer: offerDraft({ ...words, words: words['offerWords'], daypart: words['offerDaypart'] })
  };
}

import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import {
  items,
  missingYeses,
  readRelease,
  type DraftRelease,
  type Item,
  type ReleaseErrors,
  type ReleaseReason,
  type Yeses
} from '#domain/releases/release.ts';
import type { DraftSigning } from '#domain/releases/signing.ts';
import type { ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { releaseAsk, type LetGo } from '#server/releases/release-ask.ts';
import type { PlaceToAsk } from '#server/releases/neighbourhoods-of-case.ts';

/** Three pages of one form, which keeps nothing anywhere in between: write, a yes to each item, read it back. */
export type Step = 'write' | 'yes' | 'back';

export const emptyRelease: DraftRelease = {
  ...{ category: '', words: '', dayparts: [], whenWords: '', cellId: '' },
  ...{ contactHow: '', contactWords: '', letsKnow: '' }
};

export type Typed = {
  readonly step: Step;
  readonly values: DraftRelease;
  readonly yeses: Yeses;
  readonly signing: DraftSigning;
  readonly errors: Record<string, string>;
};

const sentences = {
  'no-category': m.wrong_no_category,
  'no-place': m.wrong_no_choice,
  'no-dayparts': m.wrong_no_dayparts,
  'no-words': m.rel_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-contact': m.wrong_no_choice,
  'no-answer': m.wrong_no_choice
} satisfies Record<ReleaseReason, () => string>;

/** The sentences beside the fields; dayparts are one field of 28 boxes. */
export const releaseErrors = (errors: ReleaseErrors): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([field, reason]) => [field === 'dayparts' ? 'daypart' : field, sentences[reason]()])
  );

const yesErrors = (yeses: Yeses): Record<string, string> =>
  Object.fromEntries(
    Object.entries(missingYeses(yeses)).map(([item, reason]) => [
      `yes-${item}`,
      reason === 'said-no' ? m.rel_said_no() : m.rel_no_yes()
    ])
  );

function typedIn(form: FormData): Omit<Typed, 'step' | 'errors'> {
  const fields = fieldsOf(form, ['daypart']);
  const text = (name: string): string => textOf(fields, name);
  const daypart = fields['daypart'];
  const yeses = Object.fromEntries(items.map((item) => [item, text(`yes-${item}`)])) as Record<Item, string>;
  return {
    values: {
      ...{ category: text('category'), words: text('words'), whenWords: text('whenWords'), cellId: text('cellId') },
      ...{ contactHow: text('contactHow'), contactWords: text('contactWords'), letsKnow: text('letsKnow') },
      dayparts: Array.isArray(daypart) ? daypart : []
    },
    yeses,
    signing: { way: text('way'), onDate: text('onDate') }
  };
}

type Event = {
  readonly request: Request;
  readonly locals: App.Locals;
  readonly url: URL;
  readonly params: { readonly organisation: string; readonly case: string };
};
type Side = {
  readonly visit: (locals: App.Locals, form: FormData) => WorkerVisit | ClientVisit;
  readonly path: (params: Event['params']) => string;
};

const page = (typed: Typed) => (Object.keys(typed.errors).length > 0 ? fail(400, typed) : typed);

/** The actions of letting an ask go, on either side of the table. */
export const releaseActions = ({ visit: visitOf, path }: Side) => ({
  write: async ({ request, locals }: Event) => {
    const form = await request.formData();
    visitOf(locals, form);
    return page({ step: 'write', ...typedIn(form), errors: {} });
  },
  read: async ({ request, locals }: Event) => {
    const form = await request.formData();
    const visit = visitOf(locals, form);
    const typed = typedIn(form);
    const errors = wrongIn(typed.values, visit);
    return page({ ...typed, yeses: {}, errors, step: Object.keys(errors).length > 0 ? 'write' : 'yes' });
  },
  yes: async ({ request, locals }: Event) => {
    const form = await request.formData();
    visitOf(locals, form);
    const typed = typedIn(form);
    const errors = yesErrors(typed.yeses);
    return page({ ...typed, errors, step: Object.keys(errors).length > 0 ? 'yes' : 'back' });
  },
  go: async ({ request, locals, url, params }: Event) => {
    const form = await request.formData();
    const visit = visitOf(locals, form);
    const { values: draft, ...typed } = typedIn(form);
    const slug = textOf(fieldsOf(form), 'slug') || (url.searchParams.get('in') ?? '');
    const needId = url.searchParams.get('need');
    const letGo = await releaseAsk(visit, { caseId: params.case, slug, needId, draft, ...typed });
    if (letGo.ok) redirect(303, `${path(params)}/neighbourhood/paper/${letGo.value.id}`);
    return page({ ...typed, values: draft, ...refused(letGo, typed.yeses) });
  }
});

// Whether the part exists there is asked when it is let go; here it is only carried along.
function wrongIn(values: DraftRelease, { organisation, now }: WorkerVisit | ClientVisit): Record<string, string> {
  const today = dayIn(organisation.timezone, now);
  const read = readRelease(values, { today, cellIds: values.cellId === '' ? [] : [values.cellId] });
  return read.ok ? {} : releaseErrors(read.errors);
}

const signingSentences = {
  'no-way': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-future': m.rel_in_the_future
};

function refused(letGo: Extract<LetGo, { ok: false }>, yeses: Yeses): Pick<Typed, 'step' | 'errors'> {
  if (letGo.reason === 'wrong-fields') return { step: 'write', errors: releaseErrors(letGo.errors) };
  if (letGo.reason === 'not-four-times-yes') return { step: 'yes', errors: yesErrors(yeses) };
  if (letGo.reason in signingSentences) {
    const reason = letGo.reason as keyof typeof signingSentences;
    return { step: 'back', errors: { [letGo.field ?? 'form']: signingSentences[reason]() } };
  }
  if (letGo.reason === 'not-found' || letGo.reason === 'only-for-an-emergency') error(404, 'not found');
  return { step: 'back', errors: { form: letGo.reason === 'closed' ? m.cases_is_closed() : m.rel_no_neighbourhood() } };
}

/** The neighbourhood of the address, or the only one there is. */
export const placeOfPage = (places: readonly PlaceToAsk[], url: URL): PlaceToAsk | null =>
  places.find(({ slug }) => slug === url.searchParams.get('in')) ?? (places.length === 1 ? places[0]! : null);

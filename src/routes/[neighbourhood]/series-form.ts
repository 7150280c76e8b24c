import { m } from '#messages';
import type { SeriesReason, WeeklyRecurrence } from '#domain/series/series.ts';
import type { Fields } from '#server/platform/form.ts';

/** A standing appointment as its form holds it. */
export type SeriesValues = {
  readonly every: string;
  readonly weekdays: readonly string[];
  readonly time: string;
  readonly from: string;
  readonly until: string;
  readonly place: string;
};

/** A form of a standing appointment that nobody filled in yet. */
export const noSeries: SeriesValues = { every: '', weekdays: [], time: '', from: '', until: '', place: '' };

/** What a form of a standing appointment said; read it with 'weekdays' as a list. */
export function seriesValues(fields: Fields): SeriesValues {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const { weekdays } = fields;
  return {
    every: text('every'),
    weekdays: Array.isArray(weekdays) ? weekdays : [],
    time: text('time'),
    from: text('from'),
    until: text('until'),
    place: text('place')
  };
}

type Standing = { readonly recurrence: WeeklyRecurrence; readonly place: string | null };

/** The form with what stands now, ready to be changed. */
export const valuesOf = ({ recurrence, place }: Standing, endsOn: string): SeriesValues => ({
  every: String(recurrence.rhythm.step),
  weekdays: recurrence.rhythm.weekdays.map(String),
  time: recurrence.time,
  from: '',
  until: endsOn,
  place: place ?? ''
});

const sentences = {
  'no-rhythm': m.wrong_no_choice,
  'no-weekdays': m.wrong_no_weekday,
  'no-time': m.wrong_no_time,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.wrong_too_far_away,
  'ends-too-soon': m.wrong_ends_too_soon,
  'ends-too-late': m.wrong_ends_too_late,
  'place-too-long': m.wrong_words_too_long
} satisfies Record<SeriesReason, () => string>;

const isAboutSeries = (reason: string): reason is SeriesReason => reason in sentences;

/** The sentence for what is wrong with a standing appointment, by field. */
export function seriesErrors({ reason, field }: { reason: string; field?: string }): Record<string, string> {
  if (isAboutSeries(reason)) return { [field ?? 'form']: sentences[reason]() };
  if (reason === 'changed-since') return { form: m.form_changed_since() };
  return { form: reason === 'already-set' ? m.wrong_series_stands() : m.form_gone() };
}

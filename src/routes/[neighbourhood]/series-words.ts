import { m } from '#messages';
import { getLocale } from '#locale';
import { seriesInWords } from '#server/series/series-in-words.ts';
import type { SeriesView, ShownVisit } from '#server/series/series-for-me.ts';
import { fieldsOfMoment, momentInWords } from './moment-words.ts';
import { dayInWords } from './when-words.ts';
import { listed } from '../listed.ts';

/** One time that is still to come, in words and as a form holds it. */
export type VisitInWords = Pick<ShownVisit, 'id' | 'state' | 'sequence' | 'originalOn'> & {
  readonly when: string;
  readonly fields: { readonly date: string; readonly time: string; readonly place: string };
};
export type SeriesInPage = {
  readonly matchId: string;
  /** How they meet now, and how from a later day on; null where nothing stands. */
  readonly now: string | null;
  readonly later: readonly string[];
  readonly visits: readonly VisitInWords[];
  /** When they are asked how it goes, and whether to go on. */
  readonly asked: readonly string[];
};

/** A standing appointment as sentences for a page. */
export function seriesInPage({ match, parts, ahead, checks }: SeriesView, timezone: string): SeriesInPage {
  const words = (part: (typeof parts)[number]): string => seriesInWords(part.recurrence, getLocale());
  const [now, ...later] = parts;
  return {
    matchId: match.id,
    now: now ? asSentence(words(now)) : null,
    later: later.map((part) => m.series_from_then({ day: dayInWords(part.recurrence.startsOn), series: words(part) })),
    visits: ahead.map(({ id, state, sequence, originalOn, startsAt, place }) => ({
      ...{ id, state, sequence, originalOn, when: momentInWords(startsAt, timezone) },
      fields: { ...fieldsOfMoment(startsAt, timezone), place: place ?? '' }
    })),
    asked: now ? askedWhen(checks) : []
  };
}

function askedWhen(checks: SeriesView['checks']): readonly string[] {
  const days = checks.filter(({ check }) => check !== 'end').map(({ dueOn }) => dayInWords(dueOn));
  const end = checks.find(({ check }) => check === 'end');
  return [
    ...(days.length > 0 ? [m.series_checks({ days: listed(days) })] : []),
    ...(end ? [m.series_ends({ day: dayInWords(end.dueOn) })] : [])
  ];
}

const asSentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

/** What is special about one time; nothing where it is as always. */
export const stateInWords = (state: ShownVisit['state']): string =>
  ({ 'as-always': '', moved: m.series_moved(), off: m.series_off() })[state];

import { m } from '#messages';
import type { SignedIn } from '#domain/visits/visit.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { matchLetter } from '#server/matches/match-letter.ts';
import type { MatchRow } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { seriesCalendar } from './series-calendar.ts';
import { seriesInWords } from './series-in-words.ts';
import type { SeriesRow } from './store.ts';

type News = 'set' | 'changed' | 'goes-on';
type Telling = {
  readonly match: Pick<MatchRow, 'id' | 'helperId' | 'askerId'>;
  readonly series: SeriesRow;
  readonly news: News;
};

const sentences = { set: m.mail_series_set, changed: m.mail_series_changed, 'goes-on': m.mail_series_goes_on };

/** Tells both by mail how they meet from now on, in the same neutral words, with a calendar file of all their visits. */
export async function tellSeries(tx: Tx, visit: SignedIn, { match, series, news }: Telling): Promise<void> {
  const write = matchLetter({
    slug: visit.neighbourhood.slug,
    matchId: match.id,
    says: (locale) => [sentences[news]({ series: seriesInWords(series.recurrence, locale) }, { locale })]
  });
  const calendar = await seriesCalendar(tx, visit, match.id);
  for (const to of [match.helperId, match.askerId])
    await planMail(tx, visit, { to, kind: 'appointment', write, calendar });
}

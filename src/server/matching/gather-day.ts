import type { DayFacts } from '#domain/matching/day/day-facts.ts';
import { weightOf } from '#domain/matching/day/day-facts.ts';
import { weights } from '#domain/matching/weights.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { lookAround } from './look-for-helpers.ts';
import type { HelperRow } from './store-helpers.ts';
import { openAsks, type OpenAskRow } from './store.ts';

/** The facts of a day with their mark, and the names that belong to their ids. */
export type Day = {
  readonly facts: DayFacts;
  /** Changes whenever a fact does. It is never shown. */
  readonly factsMark: string;
  readonly asks: ReadonlyMap<string, OpenAskRow>;
  readonly people: ReadonlyMap<string, HelperRow>;
};

/** Everything a plan of today is made from; the same few queries, however many asks there are. */
export async function gatherDay(tx: Tx, visit: Visit): Promise<Day> {
  const { timezone } = visit.neighbourhood;
  const today = dayIn(timezone, visit.now);
  const rows = await openAsks(tx, today);
  const around = await lookAround(tx, visit, rows);
  const facts: DayFacts = {
    today,
    asks: rows.map(({ onDate, postedAt }, i) => {
      const postedOn = dayIn(timezone, new Date(postedAt));
      return { ask: around.asks[i]!, weight: weightOf({ onDate, postedOn }, today) };
    }),
    helpers: around.helpers,
    bonds: around.bonds,
    weights
  };
  return {
    facts,
    factsMark: hashOf(JSON.stringify(facts)),
    asks: new Map(rows.map((row) => [row.id, row])),
    people: around.rows
  };
}

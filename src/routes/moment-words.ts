import { m } from '#messages';
import { daysIn, everyDaypart } from '#domain/dayparts/dayparts.ts';
import { longWeekdays } from './daypart-words.ts';
import { listed } from './listed.ts';

const parts = [m.moments_morning, m.moments_midday, m.moments_afternoon, m.moments_evening];

/** Dayparts within a sentence: "op maandag tot en met vrijdag in de ochtend". */
export function momentsInWords(bits: number): string {
  if (bits === everyDaypart) return m.moments_always();
  const byParts = Map.groupBy(daysIn(bits), (day) => day.parts.map((part) => parts[part]!()).join('\n'));
  const moments = [...byParts].map(([words, days]) =>
    m.moments_on({ days: daysInWords(days.map(({ day }) => day)), parts: listed(words.split('\n')) })
  );
  return listed(moments);
}

/** Three days in a row or more are said by the first and the last. */
function daysInWords(days: readonly number[]): string {
  const names = longWeekdays();
  const runs = Map.groupBy(days, (day) => day - days.indexOf(day));
  const said = [...runs.values()].map((run) => run.map((day) => names[day]!));
  return listed(said.flatMap((run) => (run.length < 3 ? run : [m.moments_run({ first: run[0]!, last: run.at(-1)! })])));
}

import type { Rhythm } from '../asks/ask.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import type { Token } from './token.ts';

/** When something seems to be meant: dayparts as 28 bits (0 where nothing was said), rhythm, day, and the words. */
export type WhenRead = {
  readonly dayparts: number;
  readonly rhythm: Rhythm | null;
  readonly onDate: string | null;
  readonly words: readonly string[];
};

const everyDay = 0b1111111;
const everyPart = 0b1111;
const everyDaypart = 2 ** 28 - 1;

/** When own words seem to mean, seen from today (a calendar day). */
export function readWhen(text: string, tokens: readonly Token[], today: string): WhenRead {
  const mentions = mentionsIn(tokens, today);
  const meant = mentions.filter(({ isNot }) => !isNot);
  const denied = mentions.filter(({ isNot }) => isNot);
  return {
    dayparts: daypartsFrom(meant, denied),
    ...onceOrMore(meant),
    words: quoted(mentions, tokens).map(({ from, to }) => text.slice(tokens[from]!.from, tokens[to - 1]!.to))
  };
}

type Stretch = { readonly from: number; readonly to: number };

// "dinsdag om half drie" was said in one breath, so it is quoted in one.
function quoted(mentions: readonly Mention[], tokens: readonly Token[]): readonly Stretch[] {
  return mentions.reduce<Stretch[]>((said, { from, to }) => {
    const last = said.at(-1);
    const isOne = last?.to === from && tokens[last.from]!.clause === tokens[from]!.clause;
    return last && isOne ? [...said.slice(0, -1), { from: last.from, to }] : [...said, { from, to }];
  }, []);
}

function daypartsFrom(meant: readonly Mention[], denied: readonly Mention[]): number {
  const wanted = boardOf(meant);
  const unwanted = boardOf(denied);
  if (unwanted === 0) return wanted;
  return (wanted === 0 ? everyDaypart : wanted) & ~unwanted;
}

type Group = { days: number; parts: number; begins: 'days' | 'parts' | null };

/** Days and parts that are said together: "maandag en woensdag 's middags", "'s avonds op dinsdag". */
function boardOf(mentions: readonly Mention[]): number {
  let board = 0;
  let group: Group = { days: 0, parts: 0, begins: null };
  let whole = 0;
  const close = (): void => {
    board |= cross(group.days || (group.parts ? whole : 0), group.parts);
    group = { days: 0, parts: 0, begins: null };
  };
  for (const { days, parts } of mentions) {
    if (days > 0 && parts > 0) {
      close();
      board |= cross(days, parts);
      whole = days;
      continue;
    }
    const what = days > 0 ? 'days' : 'parts';
    const other = what === 'days' ? 'parts' : 'days';
    if (group[other] > 0 && group.begins === what) close();
    group = { days: group.days | days, parts: group.parts | parts, begins: group.begins ?? what };
  }
  close();
  return board;
}

/** All parts of some days, some parts of all days, or some of some; nothing where nothing was said. */
function cross(days: number, parts: number): number {
  if (days === 0 && parts === 0) return 0;
  let board = 0;
  for (let day = 0; day < 7; day++) if ((days || everyDay) & (1 << day)) board |= (parts || everyPart) << (4 * day);
  return board;
}

function onceOrMore(meant: readonly Mention[]): Pick<WhenRead, 'rhythm' | 'onDate'> {
  const said = (rhythm: Rhythm): Mention | undefined => meant.find((one) => one.rhythm === rhythm);
  if (said('weekly')) return { rhythm: 'weekly', onDate: null };
  const before = said('before');
  if (before) return { rhythm: 'before', onDate: before.date };
  const dates = [...new Set(meant.flatMap(({ date }) => date ?? []))];
  if (dates.length === 1) return { rhythm: 'once', onDate: dates[0]! };
  return { rhythm: said('once') ? 'once' : null, onDate: null };
}

import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SaidWords, TalkView } from '#server/talks/see-talk.ts';
import { timeInWords } from '../../../moment-words.ts';

type Line =
  | { readonly id: string; readonly at: Date; readonly said: SaidWords & { readonly time: string } }
  | { readonly id: string; readonly at: Date; readonly note: string };
export type TalkDay = { readonly day: string; readonly lines: readonly Line[] };

/** What was said and who came and left, in order, by day. */
export function talkDays(talk: Pick<TalkView, 'words' | 'readers' | 'earlierThan'>, timezone: string): TalkDay[] {
  const first = talk.earlierThan ? talk.words[0]?.saidAt : undefined;
  const notes = talk.readers.flatMap(notesOf).filter(({ at }) => !first || at >= first);
  const said = talk.words.map((one) => ({
    id: one.id,
    at: one.saidAt,
    said: { ...one, time: timeInWords(one.saidAt, timezone) }
  }));
  const lines: Line[] = [...said, ...notes].sort((a, b) => a.at.getTime() - b.at.getTime());
  return [...Map.groupBy(lines, ({ at }) => dayIn(timezone, at))].map(([day, those]) => ({ day, lines: those }));
}

function notesOf({ id, firstName: reader, askerName: asker, askedAt, leftAt }: TalkView['readers'][number]) {
  const came = { id: `${id}-came`, at: askedAt, note: m.talk_reader_from({ reader, asker }) };
  return leftAt ? [came, { id: `${id}-left`, at: leftAt, note: m.talk_reader_left({ reader }) }] : [came];
}

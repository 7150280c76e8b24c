import { m } from '#messages';
import type { Reading } from '#server/talks/my-reading.ts';
import type { News } from '#server/talks/talk-news.ts';

export type TalkSentence = { readonly matchId: string; readonly title: string };

/** What is new in talks, each as a sentence: in the own talks, and where one was asked to read along. */
export const talkSentences = (news: readonly News[], reading: readonly Reading[]): TalkSentence[] => [
  ...news.map(({ matchId, fromName }) => ({ matchId, title: m.today_talk_from({ name: fromName }) })),
  ...reading
    .filter(({ state }) => state !== 'quiet')
    .map(({ matchId, state, askedByName, askerName: asker, helperName: helper }) => ({
      matchId,
      title: state === 'asked' ? m.today_talk_asked({ name: askedByName }) : m.today_talk_along({ asker, helper })
    }))
];

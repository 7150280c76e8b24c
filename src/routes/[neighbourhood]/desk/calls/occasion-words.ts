import { m } from '#messages';
import type { Side } from '#domain/consents/consent.ts';
import type { News, Occasion, Sheet } from '#domain/desk/whom-to-call.ts';
import { categoryName } from '../../category-words.ts';
import { dayInWords } from '../../when-words.ts';

/** An occasion with its moment in words; instants are told on the server, in the timezone of the neighbourhood. */
export type OccasionShown = Occasion & { readonly when: string };
export type SheetShown = {
  readonly callee: Sheet['callee'];
  readonly occasions: readonly OccasionShown[];
  readonly last: { readonly id: string; readonly words: string } | null;
};

const news = {
  moved: m.call_moved,
  cancelled: m.call_cancelled,
  changed: m.call_changed,
  stopped: m.call_stopped
} satisfies Record<News, (told: { name: string; other: string; when: string }) => string>;

const answers = { helper: m.call_ask_helper, asker: m.call_ask_asker } satisfies Record<
  Side,
  (asked: { name: string; other: string }) => string
>;

/** Why somebody is called, in one sentence. */
export function occasionInWords(occasion: OccasionShown, name: string): string {
  switch (occasion.kind) {
    case 'news':
      return news[occasion.what]({ name, other: occasion.otherName, when: occasion.when });
    case 'remind':
      return m.call_remind({ name, other: occasion.otherName, when: occasion.when });
    case 'answer':
      return answers[occasion.side]({ name, other: occasion.otherName });
    case 'set-date':
      return m.call_set_date({ name, other: occasion.otherName });
    case 'how-was-it':
      return m.call_how({ name, other: occasion.otherName, when: occasion.when });
    case 'lapse':
      return m.call_lapse({
        name,
        kinds: occasion.categories.map(categoryName).join(', '),
        day: dayInWords(occasion.endsOn)
      });
    case 'asked-us':
      return m.call_asked_us({ name });
    case 'welcome':
      return m.call_welcome({ name });
    case 'again':
      return m.call_again({ name });
  }
}

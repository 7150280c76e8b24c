import { m } from '#messages';
import type { Occasion, Sheet } from '#domain/desk/whom-to-call.ts';
import { categoryName } from '../../category-words.ts';
import { dayInWords } from '../../when-words.ts';

/** An occasion with its moment in words; instants are told on the server, in the timezone of the neighbourhood. */
export type OccasionShown = Occasion & { readonly when: string };
export type SheetShown = {
  readonly callee: Sheet['callee'];
  readonly occasions: readonly OccasionShown[];
  readonly last: { readonly id: string; readonly words: string } | null;
};

/** Why somebody is called, in one sentence. */
export function occasionInWords(occasion: OccasionShown, name: string): string {
  switch (occasion.kind) {
    case 'remind':
      return m.call_remind({ name, other: occasion.otherName, when: occasion.when });
    case 'answer':
      return occasion.side === 'helper'
        ? m.call_ask_helper({ name, other: occasion.otherName })
        : m.call_ask_asker({ name, other: occasion.otherName });
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

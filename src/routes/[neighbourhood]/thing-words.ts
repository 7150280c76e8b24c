import { m } from '#messages';
import type { LoanChangeReason } from '#server/loans/change-loan-of-two.ts';
import type { ThingPicture, ThingReason } from '#domain/things/thing.ts';
import type { WishReason } from '#domain/things/wish.ts';
import type { Choice } from '#ui/choice.ts';
import type { PictogramName } from '#ui/pictograms.ts';
import { dayInWords } from './when-words.ts';

const pictures = {
  tools: [m.thing_tools, 'tools'],
  garden: [m.thing_garden, 'garden'],
  kitchen: [m.thing_kitchen, 'cooking'],
  party: [m.thing_party, 'cake'],
  children: [m.thing_children, 'children'],
  road: [m.thing_road, 'bicycle'],
  books: [m.thing_books, 'books'],
  other: [m.thing_other, 'parcel']
} satisfies Record<ThingPicture, readonly [() => string, PictogramName]>;

/** The drawing of a thing. */
export const thingPicture = (picture: ThingPicture): PictogramName => pictures[picture][1];

export const thingsToChoose = (): Choice[] =>
  (Object.keys(pictures) as ThingPicture[]).map((value) => ({
    value,
    label: pictures[value][0](),
    picture: pictures[value][1]
  }));

/** How long a thing may be away. */
export function daysAwayInWords(days: number): string {
  if (days === 1) return m.days_one();
  return days < 7 ? m.days_few({ days }) : days === 7 ? m.days_week() : m.days_weeks({ weeks: days / 7 });
}

const reasons = {
  'no-words': m.thing_wrong_words,
  'words-too-long': m.wrong_words_too_long,
  'no-picture': m.wrong_no_choice,
  'no-dayparts': m.wrong_no_dayparts,
  'no-days': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-past': m.wrong_in_the_past,
  'too-far-away': m.borrow_wrong_far,
  'no-parts': m.wrong_no_dayparts,
  'before-fetching': m.borrow_wrong_before,
  'longer-than-may': m.borrow_wrong_long,
  'not-out': m.form_gone,
  'out-already': m.form_gone,
  'not-asked': m.form_gone,
  'not-agreed': m.form_gone,
  'too-late': m.form_gone
} satisfies Record<ThingReason | WishReason | Exclude<LoanChangeReason, 'not-found'>, () => string>;

/** The sentence for what is not right yet with a thing, a wish or a loan. */
export const thingReasonInWords = (reason: keyof typeof reasons): string => reasons[reason]();

/** Until when, seen from the side where somebody is. */
export const loanInWords = ({ side, dueOn }: { side: 'borrower' | 'lender'; dueOn: string }): string =>
  side === 'borrower' ? m.loan_with_me({ day: dayInWords(dueOn) }) : m.loan_of_mine({ day: dayInWords(dueOn) });

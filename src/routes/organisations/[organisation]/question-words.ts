import { m } from '#messages';
import type { QuestionId, QuestionSetName } from '#domain/conversations/question-bank.ts';
import type { IconName } from '#ui/icons.ts';

type Form = 'one' | 'family';
type Ask = (about: { name: string }) => string;

/** The words of every question, for one person and for a family; our own (see the question bank). */
const asks: Readonly<Record<QuestionId, Readonly<Record<Form, Ask>>>> = {
  'has-a-sense': { one: m.conv_q_sense_one, family: m.conv_q_sense_family },
  'holds-nothing-against': { one: m.conv_q_nothing_against_one, family: m.conv_q_nothing_against_family },
  'finds-help-normal': { one: m.conv_q_help_normal_one, family: m.conv_q_help_normal_family },
  'managing-well': { one: m.conv_q_managing_one, family: m.conv_q_managing_family },
  'keeps-at-it': { one: m.conv_q_keeps_at_it_one, family: m.conv_q_keeps_at_it_family },
  'strong-points': { one: m.conv_q_strong_one, family: m.conv_q_strong_family },
  'values-in-you': { one: m.conv_q_values_one, family: m.conv_q_values_family },
  'last-kind-word': { one: m.conv_q_kind_word_one, family: m.conv_q_kind_word_family },
  'what-next': { one: m.conv_q_next_one, family: m.conv_q_next_family },
  'for-whom': { one: m.conv_q_for_whom_one, family: m.conv_q_for_whom_family },
  'went-well': { one: m.conv_q_well_one, family: m.conv_q_well_family },
  'left-to-you': { one: m.conv_q_left_one, family: m.conv_q_left_family },
  'glad-to-have-you': { one: m.conv_q_have_around_one, family: m.conv_q_have_around_family },
  'speaks-well': { one: m.conv_q_speaks_well_one, family: m.conv_q_speaks_well_family },
  'expects-good': { one: m.conv_q_expects_one, family: m.conv_q_expects_family }
};

type Asked = { readonly question: QuestionId; readonly form: Form; readonly name: string };

/** A question as it is put; `name` is whom it is about, where it is about somebody. */
export const questionInWords = ({ question, form, name }: Asked): string => asks[question][form]({ name });

const sets: Readonly<Record<QuestionSetName, { readonly words: () => string; readonly icon: IconName }>> = {
  acceptance: { words: m.conv_set_acceptance, icon: 'hand-heart' },
  'self-confidence': { words: m.conv_set_confidence, icon: 'sun-horizon' },
  trust: { words: m.conv_set_trust, icon: 'handshake' },
  'open-step': { words: m.conv_set_step, icon: 'arrow-right' },
  giving: { words: m.conv_set_giving, icon: 'hand-waving' },
  roles: { words: m.conv_set_roles, icon: 'users-three' },
  opinions: { words: m.conv_set_opinions, icon: 'chat-circle-text' }
};

/** What a set is about, in words and as a drawing (R79). */
export const setInWords = (set: QuestionSetName): string => sets[set].words();
export const iconOfSet = (set: QuestionSetName): IconName => sets[set].icon;

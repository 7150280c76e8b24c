import { basedOn } from './based-on.ts';

/** What a set of questions is for; the worker picks, the order is a proposal (Paans 2018). */
export const questionSets = {
  acceptance: 'Living with what is hard',
  'self-confidence': 'Seeing one’s own worth',
  trust: 'Seeing somebody in a new light',
  'open-step': 'Leaving the next step to the client',
  giving: 'What somebody gives, before what somebody gets',
  roles: 'Where somebody is valued',
  opinions: 'What others think and expect that is good'
} as const;
export type QuestionSetName = keyof typeof questionSets;

/** Whether a question is asked once, or of each person whom the client named with warmth. */
type Question = { readonly set: QuestionSetName; readonly perPerson: boolean };
const once = (set: QuestionSetName): Question => ({ set, perPerson: false });
const perPerson = (set: QuestionSetName): Question => ({ set, perPerson: true });

/** By id; the words stand in `messages/`, for one person and for a family, and are our own. */
export const questions = {
  'has-a-sense': once('acceptance'),
  'holds-nothing-against': once('acceptance'),
  'finds-help-normal': once('acceptance'),
  'managing-well': once('self-confidence'),
  'keeps-at-it': once('self-confidence'),
  'strong-points': once('self-confidence'),
  'values-in-you': perPerson('trust'),
  'last-kind-word': perPerson('trust'),
  'what-next': once('open-step'),
  'for-whom': once('giving'),
  'went-well': once('giving'),
  'left-to-you': once('roles'),
  'glad-to-have-you': once('roles'),
  'speaks-well': once('opinions'),
  'expects-good': once('opinions')
} as const satisfies Readonly<Record<string, Question>>;
export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as QuestionId[];

/** The bank as it is; any change of a question or of its words gives a new version. */
export const questionBank = { version: 'questions-1.0.0', basedOn: basedOn.paans, questions } as const;

/** The questions of a set, in the order in which they are proposed. */
export const questionsIn = (set: QuestionSetName): readonly QuestionId[] =>
  questionIds.filter((id) => questions[id].set === set);

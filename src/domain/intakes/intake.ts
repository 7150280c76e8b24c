import { readAsk, type Ask, type AskErrors, type AskRules, type DraftAsk } from '../asks/ask.ts';
import { readOffer, type DraftOffer, type Offer, type OfferErrors, type OfferRules } from '../offers/offer.ts';
import {
  register,
  type DraftRegistration,
  type Registered,
  type Registration,
  type RegistrationErrors
} from '../people/registration.ts';
import { no, yes, type No, type Yes } from '../result.ts';

/** What somebody tells on the phone, as it is typed: who it is, what would help, what they like to do. */
export type DraftIntake = {
  /** The id of somebody who is here, 'new', or empty where that was not chosen yet. */
  readonly who: string;
  readonly person: DraftRegistration;
  readonly ask: DraftAsk;
  readonly offer: DraftOffer;
};

/** Who it is: somebody who is here, or somebody new; with an ask, an offer, both, or (when new) neither. */
export type Intake = {
  readonly who: { readonly personId: string } | { readonly registration: Registration };
  readonly ask: Ask | null;
  readonly offer: Offer | null;
};
export type IntakeRules = {
  readonly ask: AskRules;
  readonly offer: OfferRules;
  /** Ids of people here whose name is like the one that was typed. */
  readonly namesakes: readonly string[];
};
export type IntakeErrors = {
  readonly person: RegistrationErrors;
  readonly ask: AskErrors;
  readonly offer: OfferErrors;
};
export type ReadIntake =
  | Yes<Intake>
  | No<'choose-who' | 'nothing-said' | 'parent-first'>
  | (No<'wrong-fields'> & { readonly errors: IntakeErrors });

/** Whether anything was told about what would help. */
export const asksSomething = ({ words, category, rhythm, onDate, dayparts, rather = '', minutes }: DraftAsk): boolean =>
  [words, category, rhythm, onDate, ...dayparts, rather, minutes].some((one) => one !== '');

/** Whether anything was told about what somebody likes to do. */
export const offersSomething = ({ categories, words, dayparts, minutesAWeek, reachMetres }: DraftOffer): boolean =>
  [...categories, words, ...dayparts, minutesAWeek, reachMetres].some((one) => one !== '');

/** Somebody new, as long as nobody who is here was chosen. */
export const isNew = ({ who }: Pick<DraftIntake, 'who'>): boolean => who === '' || who === 'new';

/** The whole intake, or what is not right yet. Who has a namesake here is chosen, never guessed. */
export function readIntake(draft: DraftIntake, rules: IntakeRules): ReadIntake {
  if (draft.who === '' && rules.namesakes.length > 0) return no('choose-who', 'who');
  const person = readWho(draft);
  const ask = asksSomething(draft.ask) ? readAsk(draft.ask, rules.ask) : yes(null);
  const offer = offersSomething(draft.offer) ? readOffer(draft.offer, rules.offer) : yes(null);
  if (!person.ok || !ask.ok || !offer.ok) {
    const errors = { person: errorsOf(person), ask: errorsOf(ask), offer: errorsOf(offer) };
    return { ok: false, reason: 'wrong-fields', errors };
  }
  return together({ who: person.value, ask: ask.value, offer: offer.value });
}

function readWho(draft: DraftIntake): Yes<Intake['who']> | Exclude<Registered, Yes<unknown>> {
  if (!isNew(draft)) return yes({ personId: draft.who });
  const registered = register(draft.person);
  return registered.ok ? yes({ registration: registered.value }) : registered;
}

function together({ who, ask, offer }: Intake): Yes<Intake> | No<'nothing-said' | 'parent-first'> {
  if ('personId' in who && !ask && !offer) return no('nothing-said');
  // Y2: who is younger is written down first; what would help waits for the parent.
  const isYoung = 'registration' in who && who.registration.age === 'younger';
  if (isYoung && (ask || offer)) return no('parent-first', 'age');
  return yes({ who, ask: ask && givingBack(ask, offer), offer });
}

// R54: who offers something on the same phone call gives back already.
const givingBack = (ask: Ask, offer: Offer | null): Ask => ({ ...ask, needsExcuse: ask.needsExcuse && offer === null });

const errorsOf = <Errors extends object>(read: Yes<unknown> | { ok: false; errors: Errors }): Errors =>
  read.ok ? ({} as Errors) : read.errors;

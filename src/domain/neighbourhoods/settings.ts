import { centsOf } from '../fees/fee.ts';
import { isPhone } from '../people/registration.ts';
import { yes, type No, type Yes } from '../result.ts';

/** The settings of a neighbourhood as they are typed. */
export type DraftSettings = {
  readonly name: string;
  readonly helpName: string;
  readonly helpPhone: string;
  readonly helpEmail: string;
  /** Whose number that is: a coordinator, or '' where it is the neighbourhood's own. */
  readonly helpPerson: string;
  readonly joinsOpenly: string;
  readonly reciprocity: string;
  readonly feesOn: string;
  readonly feeHour: string;
  readonly feeMonth: string;
  readonly feeYear: string;
  readonly feeContact: string;
  readonly formsHelpOn: string;
  /** For how many years a certificate counts after it was seen. */
  readonly certificateYears: string;
  readonly quietFrom: string;
  readonly quietUntil: string;
};
export type Settings = {
  readonly name: string;
  readonly helpName: string | null;
  readonly helpPhone: string | null;
  readonly helpEmail: string | null;
  readonly helpPersonId: string | null;
  readonly joinsOpenly: boolean;
  readonly reciprocity: 'off' | 'invited' | 'required';
  readonly feesOn: boolean;
  readonly feeHourCents: number;
  readonly feeMonthCents: number;
  readonly feeYearCents: number;
  readonly feeContact: string | null;
  readonly formsHelpOn: boolean;
  readonly certificateYears: number;
  readonly quietFrom: string;
  readonly quietUntil: string;
};
export type SettingsReason =
  | 'no-name'
  | 'too-long'
  | 'wrong-phone'
  | 'wrong-email'
  | 'no-such-choice'
  | 'wrong-amount'
  | 'wrong-years'
  | 'no-time';
export type SettingsErrors = Readonly<Partial<Record<keyof DraftSettings, SettingsReason>>>;
export type ReadSettings = Yes<Settings> | (No<'wrong-fields'> & { readonly errors: SettingsErrors });

const most = { feeHour: 10_000, feeMonth: 1_000_000, feeYear: 10_000_000 } as const;

/** Reads the settings, or says by field what is not right yet. Caps in euro cents, quiet hours as "HH:MM". */
export function readSettings(draft: DraftSettings): ReadSettings {
  const errors = wrongIn(draft);
  if (Object.keys(errors).length > 0) return { ok: false, reason: 'wrong-fields', errors };
  return yes({
    name: draft.name,
    helpName: draft.helpName || null,
    helpPhone: draft.helpPhone || null,
    helpEmail: draft.helpEmail || null,
    helpPersonId: draft.helpPerson || null,
    joinsOpenly: draft.joinsOpenly === 'yes',
    reciprocity: draft.reciprocity as Settings['reciprocity'],
    feesOn: draft.feesOn === 'yes',
    feeHourCents: centsOf(draft.feeHour) ?? 0,
    feeMonthCents: centsOf(draft.feeMonth) ?? 0,
    feeYearCents: centsOf(draft.feeYear) ?? 0,
    feeContact: draft.feeContact || null,
    formsHelpOn: draft.formsHelpOn === 'yes',
    certificateYears: Number(draft.certificateYears),
    quietFrom: draft.quietFrom,
    quietUntil: draft.quietUntil
  });
}

function wrongIn(draft: DraftSettings): SettingsErrors {
  const found: [keyof DraftSettings, SettingsReason | null][] = [
    ['name', wrongName(draft.name)],
    ['helpName', draft.helpName.length > 60 ? 'too-long' : null],
    ['helpPhone', draft.helpPhone === '' || isPhone(draft.helpPhone) ? null : 'wrong-phone'],
    [
      'helpEmail',
      draft.helpEmail === '' || /^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]+\.[^\s@<>,;:"]{2,}$/.test(draft.helpEmail)
        ? null
        : 'wrong-email'
    ],
    ['reciprocity', ['off', 'invited', 'required'].includes(draft.reciprocity) ? null : 'no-such-choice'],
    ['certificateYears', /^([1-9]|10)$/.test(draft.certificateYears) ? null : 'wrong-years'],
    ['feeContact', draft.feeContact.length > 120 ? 'too-long' : null],
    ...(['joinsOpenly', 'feesOn', 'formsHelpOn'] as const).map(
      (field) =>
        [field, ['yes', 'no'].includes(draft[field]) ? null : 'no-such-choice'] as [
          keyof DraftSettings,
          SettingsReason | null
        ]
    ),
    ...(['feeHour', 'feeMonth', 'feeYear'] as const).map(
      (field) =>
        [field, isAmount(draft[field], most[field]) ? null : 'wrong-amount'] as [
          keyof DraftSettings,
          SettingsReason | null
        ]
    ),
    ...(['quietFrom', 'quietUntil'] as const).map(
      (field) =>
        [field, /^([01]\d|2[0-3]):[0-5]\d$/.test(draft[field]) ? null : 'no-time'] as [
          keyof DraftSettings,
          SettingsReason | null
        ]
    )
  ];
  return Object.fromEntries(found.filter(([, reason]) => reason !== null)) as SettingsErrors;
}

const wrongName = (name: string): SettingsReason | null => {
  if (name === '') return 'no-name';
  return name.length > 80 ? 'too-long' : null;
};
const isAmount = (typed: string, cap: number): boolean => {
  const cents = centsOf(typed);
  return cents !== null && cents <= cap;
};

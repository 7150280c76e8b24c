/** A place with its own rules. Lengths in metres, money in euro cents, times of day as "HH:MM". */
export type Neighbourhood = {
  readonly regionId: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly locale: 'nl' | 'en';
  readonly timezone: string;
  readonly joinsOpenly: boolean;
  /** R54: reciprocity is a setting of the initiative (Bredewold keynote via Pit, 2018). */
  readonly reciprocity: 'off' | 'invited' | 'required';
  /** N9: fees are off by default; the caps follow the Dutch volunteer allowance. */
  readonly fees: {
    readonly on: boolean;
    readonly hourCents: number;
    readonly monthCents: number;
    readonly yearCents: number;
    readonly contact: string | null;
  };
  readonly formsHelpOn: boolean;
  /** For how many years a certificate counts after it was seen; 1 to 10. */
  readonly certificateYears: number;
  readonly quiet: { readonly from: string; readonly until: string };
  /** Who stands under every page, unless an area has somebody of its own. */
  readonly help: { readonly name: string | null; readonly phone: string | null; readonly email: string | null };
  /** Whose number that is; null where it is the neighbourhood's own. */
  readonly helpPersonId: string | null;
  readonly centre: { readonly x: number; readonly y: number };
  readonly version: number;
};

/** A publication that something rests on: never more than who, what and when. */
export type Publication = { readonly who: string; readonly what: string; readonly year: string };

/** On what the conversations rest; facts and method are theirs, the words are ours. */
export const basedOn = {
  paans: { who: 'Yvonne Paans', what: 'De belofte die sociaal netwerk heet (Movisies)', year: '2018' },
  column: { who: 'Rogier Teerenstra', what: 'Delen in kwetsbaarheid (Brakkenstein)', year: '2018' },
  keynote: { who: 'Femmianne Bredewold', what: 'Verder kijken dan de keukentafel (Daniël Pit)', year: '2018' },
  tonkens: { who: 'Evelien Tonkens & Femmianne Bredewold', what: 'NRC', year: '2018' },
  wilken: { who: 'Jean Pierre Wilken', what: 'De herontdekking van de relatie', year: '2019/2020' }
} as const satisfies Readonly<Record<string, Publication>>;

type Figure = {
  readonly of: Publication;
  /** R60: whether it is what was found until then, and must be said so. */
  readonly isSoFar: boolean;
};

/** R60: the five figures that may be shown, never without their source and year. */
export const figures = {
  'solve-it-myself': { of: basedOn.paans, isSoFar: false },
  'conversations-attended': { of: basedOn.keynote, isSoFar: true },
  'raised-without-more-help': { of: basedOn.keynote, isSoFar: true },
  'loaded-already': { of: basedOn.keynote, isSoFar: true },
  'feels-lonely': { of: basedOn.wilken, isSoFar: false }
} as const satisfies Readonly<Record<string, Figure>>;
export type FigureName = keyof typeof figures;

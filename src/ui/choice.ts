import type { PictogramName } from './pictograms.ts';

/** One of the cards one can choose from. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly picture?: PictogramName;
};

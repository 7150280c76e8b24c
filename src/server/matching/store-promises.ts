/** What a helper promised, was asked for and may still say yes to, or will be asked for by a desk across the border. */
export type PromisedRow = {
  readonly helperId: string;
  readonly offerId: string | null;
  readonly isAgreed: boolean;
  /** Waits for the desk of the helper, so that the helper knows nothing of it yet. */
  readonly isWaiting: boolean;
  readonly minutes: number;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly endsOn: string;
  /** The visits of a standing appointment from this week on; null where there is none. */
  readonly visits: readonly { readonly on: string; readonly minutes: number }[] | null;
};

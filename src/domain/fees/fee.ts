/** The caps of a neighbourhood, in euro cents. */
export type FeeCaps = {
  readonly on: boolean;
  readonly hourCents: number;
  readonly monthCents: number;
  readonly yearCents: number;
};

/** A small fee on an offer: an amount an hour in cents, to be agreed, or none (R56). */
export type Fee = { readonly cents: number | null; readonly isToBeAgreed: boolean };
export type FeeReason = 'fees-off' | 'wrong-amount' | 'above-the-cap' | 'no-such-choice';

/**
 * The Dutch volunteer allowance of 2025 for people of 21 and older: at most 5.60 euro an hour, 210 a month and 2100 a
 * year stay untaxed (Belastingdienst, Handboek Loonheffingen 2025). Neighbourhoods may set other caps.
 */
export const volunteerAllowance = { hourCents: 560, monthCents: 21_000, yearCents: 210_000, year: 2025 } as const;

/** Reads a fee as typed ("2,50"); where fees are off there is none (N9). */
export function readFee(typed: { choice: string; amount: string }, caps: FeeCaps): Fee | FeeReason {
  if (typed.choice === '' || typed.choice === 'none') return { cents: null, isToBeAgreed: false };
  if (!caps.on) return 'fees-off';
  if (typed.choice === 'to-be-agreed') return { cents: null, isToBeAgreed: true };
  if (typed.choice !== 'amount') return 'no-such-choice';
  const cents = centsOf(typed.amount);
  if (cents === null || cents <= 0) return 'wrong-amount';
  return cents > caps.hourCents ? 'above-the-cap' : { cents, isToBeAgreed: false };
}

/** Euro cents of an amount as people type it, with a comma or a point; null where it is none. */
export function centsOf(amount: string): number | null {
  const found = /^(?:€\s*)?(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(amount.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '0').padEnd(2, '0')) : null;
}

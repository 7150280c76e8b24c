/** Three values (Kleene): what is not known is neither yes nor no. */
export type Truth = 'yes' | 'no' | 'unknown';

export const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes');

export function and(...parts: readonly Truth[]): Truth {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

export function or(...parts: readonly Truth[]): Truth {
  if (parts.includes('yes')) return 'yes';
  return parts.includes('unknown') ? 'unknown' : 'no';
}

/** Whether a value is one of these; unknown when there is no value. */
export const isOneOf = (value: string | null, ...values: readonly string[]): Truth =>
  value === null ? 'unknown' : values.includes(value) ? 'yes' : 'no';

/** Whether a value stands at or before a maximum on an ordered scale; unknown when either is. */
export function isAtMost(value: string | null, most: string | null, scale: readonly string[]): Truth {
  if (value === null || most === null) return 'unknown';
  return scale.indexOf(value) <= scale.indexOf(most) ? 'yes' : 'no';
}

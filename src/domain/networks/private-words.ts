/** What free text may give away about somebody who is not there to ask (DP6); it is pointed out, never refused. */
export type PrivateWord = 'service-number' | 'birth-date' | 'phone' | 'mail' | 'diagnosis';

const patterns: Readonly<Record<Exclude<PrivateWord, 'service-number'>, RegExp>> = {
  'birth-date':
    /\b(0?[1-9]|[12]\d|3[01])[-/. ](0?[1-9]|1[0-2])[-/. ](19|20)\d\d\b|\b(19|20)\d\d-\d\d-\d\d\b|\bgeboren\b/i,
  phone: /(^|[^\d])(\+31|0031|0)[\s-]?(\d[\s-]?){8,9}($|[^\d])/,
  mail: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  diagnosis:
    /\b(adhd|add|autis\w*|ass|borderline|bipolair\w*|depress\w*|dementi\w*|alzheimer|psycho(se|tisch)\w*|schizofre\w*|ptss|verslaa?f\w*|verslaving|alcoholi\w*|kanker|hiv|diagnos\w*|narcis\w*|anorexi\w*|burn-?out)\b/i
};

/** Which private things these words seem to hold, each once. */
export function privateWordsIn(text: string): readonly PrivateWord[] {
  const found = Object.entries(patterns).flatMap(([name, pattern]) =>
    pattern.test(text) ? [name as PrivateWord] : []
  );
  return hasServiceNumber(text) ? ['service-number', ...found] : found;
}

// Nine digits that pass the test by eleven, as every Dutch citizen service number does.
function hasServiceNumber(text: string): boolean {
  const runs = text.match(/(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g) ?? [];
  return runs.map((run) => [...run.replaceAll(/\D/g, '')].map(Number)).some(passesEleven);
}

const passesEleven = (digits: readonly number[]): boolean =>
  digits.some((digit) => digit !== 0) &&
  digits.reduce((sum, digit, at) => sum + digit * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;

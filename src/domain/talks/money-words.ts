// Words that thieves need; written together, without spaces, accents or capitals.
const stems: readonly string[] = [
  ...['pincode', 'pinpas', 'pinnummer', 'pinkaart', 'bankpas', 'betaalpas', 'bankkaart', 'bankgegevens'],
  ...['bankrekening', 'rekeningnummer', 'creditcard', 'creditkaart', 'tikkie', 'betaalverzoek', 'betaallink'],
  ...['inlogcode', 'inloggegevens', 'wachtwoord', 'digid', 'tancode', 'smscode', 'beveiligingscode'],
  ...['verificatiecode', 'bevestigingscode', 'activatiecode', 'whatsappcode', 'appcode', 'cvccode'],
  ...['cadeaukaart', 'giftcard', 'paypal', 'westernunion', 'bitcoin', 'spoedbetaling', 'overmaken', 'voorschieten'],
  ...[
    'bankcard',
    'debitcard',
    'bankaccount',
    'accountnumber',
    'password',
    'passcode',
    'verificationcode',
    'banktransfer'
  ]
];

// What says something only as a word of its own, or beside another word in the same sentence.
const signs: readonly RegExp[] = [
  /\b(?:pin|pinnen|iban|cvc|cvv)\b/,
  /\b(?:geld|euro|cash|contant)\b[^.!?\n]{0,60}\b(?:leen|lenen|geef|geven|stuur|sturen|maak|betaal|betalen|nodig|schuldig)\b/,
  /\b(?:leen|lenen|geef|geven|stuur|sturen|maak|betaal|betalen|schuld)\b[^.!?\n]{0,60}\b(?:geld|euro|cash|contant)\b/,
  /\bcode\b[^.!?\n]{0,60}\b(?:sms|bank|telefoon|doorgeven|doorsturen|voorlezen)\b/,
  /\b(?:sms|bank|telefoon|stuur|geef)\b[^.!?\n]{0,60}\bcode\b/,
  /\b(?:send|lend|give|transfer|need|owe)\b[^.!?\n]{0,60}\b(?:money|cash|euros?|pounds)\b/
];

const likeLetters: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/**
 * Whether words look like being about money, a bank card or a secret code, also when they are written to slip through.
 * It only makes the page warn both; nothing is held back, kept or told to anybody (threat 3).
 */
export function mentionsMoney(words: string): boolean {
  const plain = words
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
  const together = plain.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const asLetters = together.replaceAll(/[013457]/g, (digit) => likeLetters[digit]!);
  return (
    stems.some((stem) => together.includes(stem) || asLetters.includes(stem)) ||
    signs.some((sign) => sign.test(plain)) ||
    holdsIban(together) ||
    holdsCardNumber(plain)
  );
}

// How long an account number is in the countries from which people here write.
const ibanLengths: Readonly<Record<string, number>> = {
  ...{ nl: 18, be: 16, de: 22, gb: 22, fr: 27, es: 24, it: 27, pl: 28, lt: 20, ie: 22, lu: 20, pt: 25, at: 20 },
  ...{ ro: 24, tr: 26, bg: 22, hu: 28, ma: 28 }
};

function holdsIban(together: string): boolean {
  return [...together.matchAll(/(?=([a-z]{2})\d{2})/g)].some(({ index, 1: country }) => {
    const number = together.slice(index, index + (ibanLengths[country!] ?? 0));
    return /^nl\d{2}[a-z]{4}\d{10}$/.test(number) || (number.length === ibanLengths[country!] && isIban(number));
  });
}

/** ISO 13616: the first four behind the rest, letters as numbers from ten on, leave one when divided by 97. */
function isIban(number: string): boolean {
  const turned = `${number.slice(4)}${number.slice(0, 4)}`;
  if (!/^[a-z0-9]+$/.test(turned)) return false;
  const digits = [...turned].map((sign) => parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const holdsCardNumber = (plain: string): boolean =>
  (plain.match(/\d(?:[ .-]?\d){12,18}/g) ?? []).some((found) => isCardNumber(found.replaceAll(/\D/g, '')));

/** ISO/IEC 7812: every second digit from the right counts double (Luhn, 1960). */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, at) => {
    const counted = Number(sign) * (at % 2 === 1 ? 2 : 1);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

// Ways in which a Dutch word ends: small things, many things, and verbs. Each may leave another stem behind.
const smallEnds = ['etje', 'tje', 'pje', 'je'] as const;
const ends = ['eren', 'ingen', 'ing', 'den', 'ten', 'en', 'de', 'te', 'n', 's', 'e', 't', 'd'] as const;
const particles = /^(aan|af|bij|buiten|door|in|klaar|langs|mee|na|om|op|schoon|terug|uit|voor|weg)ge(?=.{3})/;

/** What may be the stems of a word as the reader knows it: the likeliest first, at most a dozen. */
export function stemsOf(form: string): readonly string[] {
  if (form.length < 4 || /\d/.test(form)) return [form];
  const stems = new Set<string>();
  for (const bare of withoutGe(form)) {
    for (const small of withoutSmall(bare)) for (const end of withoutEnds(small)) stems.add(skeletonOf(end));
  }
  return [...stems];
}

// "gewandeld" and "uitgelaten" hide their verb behind "ge".
function withoutGe(form: string): string[] {
  const apart = form.replace(particles, '$1');
  if (apart !== form) return [form, apart];
  return /^ge.{4}/.test(form) && /(t|d|en)$/.test(form) ? [form, form.slice(2)] : [form];
}

function withoutSmall(form: string): string[] {
  const one = form.replace(/jes$/, 'je');
  const found = smallEnds.filter((end) => one.endsWith(end) && one.length - end.length >= 3);
  return [form, ...found.map((end) => one.slice(0, -end.length))];
}

function withoutEnds(form: string): string[] {
  const found = ends.filter((end) => form.endsWith(end) && form.length - end.length >= 3);
  return [form, ...found.map((end) => form.slice(0, -end.length))];
}

/** A stem with every letter once, and the end as it sounds: "boodschapp" and "boodschap" are the same, as are "briev" and "brief". */
const skeletonOf = (stem: string): string => single(stem).replace(/v$/, 'f').replace(/z$/, 's');

const single = (word: string): string => word.replaceAll(/(\p{L})\1+/gu, '$1');

const sounds: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiy])/g, 's'],
  [/ch/g, 'g'],
  [/qu/g, 'kw'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ei/g, 'y'],
  [/ou/g, 'au'],
  [/ie/g, 'i'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/dt?$/g, 't'],
  [/b$/g, 'p']
];

/** How a stem sounds, so that "siekenhuis", "kontainer" and "hont" are heard as what was meant. */
export const soundOf = (stem: string): string =>
  single(sounds.reduce((word, [spelling, sound]) => word.replaceAll(spelling, sound), stem));

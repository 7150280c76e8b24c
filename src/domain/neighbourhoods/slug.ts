/** Words that are pages of the house itself, and so no neighbourhood's address. */
const taken: readonly string[] = [
  'language',
  'organisations',
  'setup',
  'healthz',
  'readyz',
  'privacy',
  'accessibility',
  'api',
  'admin',
  'static',
  'app'
];

/** The address of a neighbourhood from its name: "De Kleine Wijk" is at /de-kleine-wijk; null where nothing is left. */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '');
  return slug.length < 2 || taken.includes(slug) ? null : slug;
}

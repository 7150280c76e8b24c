import { readdirSync, readFileSync } from 'node:fs';

/** Where the pages of a neighbourhood are written. */
export const ofNeighbourhood = 'src/routes/[neighbourhood]';

/** Where the pages of an organisation are written. */
export const ofOrganisation = 'src/routes/organisations/[organisation]';

const routesWith = (folder: string, names: RegExp): readonly string[] =>
  [
    ...new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && names.test(entry.name))
        .map((entry) => entry.parentPath.slice(folder.length) || '/')
    )
  ].sort();

/** Every page that stands in this folder, as the addresses are written there. */
export const pagesIn = (folder: string): readonly string[] => routesWith(folder, /^\+page\.svelte$/);

/** Every page that takes a form. */
export const formsIn = (folder: string): readonly string[] =>
  routesWith(folder, /^\+page\.server\.ts$/).filter((page) =>
    /\bactions\b/.test(readFileSync(`${folder}${page === '/' ? '' : page}/+page.server.ts`, 'utf8'))
  );

/** Everything that answers in this folder, pages and files. */
export const routesIn = (folder: string): readonly string[] =>
  routesWith(folder, /^\+(page\.svelte|page\.server\.ts|server\.ts)$/);

/** The page that an address leads to: the one with the fewest blanks that fits. */
export function pageAt(folder: string, address: string): string {
  const at = new URL(address, 'http://here').pathname;
  // The day of somebody for whom one acts is a page of its own.
  if (/^\/[^/]+\/for\/[^/]+\/today$/.test(at)) return '/in-name-of';
  const path = at.replace(/^\/[^/]+(\/for\/[^/]+)?/, '') || '/';
  const fits = (page: string): boolean =>
    new RegExp(`^${page.replaceAll(/\/\[\[\w+\]\]/g, '(/[^/]+)?').replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(path);
  const blanks = (page: string): number => page.split('[').length;
  const [found] = pagesIn(folder)
    .filter(fits)
    .sort((one, other) => blanks(one) - blanks(other));
  return found ?? path;
}

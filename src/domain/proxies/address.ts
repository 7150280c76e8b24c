import type { Purpose } from './purpose.ts';
import { purposes } from './purpose.ts';

/** An address at which somebody acts for another: `/<neighbourhood>/for/<person>/<page>`. */
export type ActingAddress = {
  readonly slug: string;
  readonly personId: string;
  /** The page that is shown there: the same as of oneself, but for today. */
  readonly page: string;
  /** The purposes of which one must be agreed before this page is opened. */
  readonly needs: readonly Purpose[];
};

/** The pages that exist for somebody else as well; every other page is one's own alone. */
const pages: readonly (readonly [RegExp, readonly Purpose[]])[] = [
  [/^\/today$/, purposes],
  [/^\/asks$/, ['asks']],
  [/^\/asks\/new(\/when|\/who|\/check)?$/, ['asks']],
  [/^\/asks\/[0-9a-f-]{36}$/, ['asks']],
  [/^\/offers$/, ['offers']],
  [/^\/offers\/new(\/when|\/check)?$/, ['offers']],
  [/^\/offers\/[0-9a-f-]{36}$/, ['offers']],
  [/^\/matches\/[0-9a-f-]{36}$/, ['answers', 'appointments']],
  [/^\/matches\/[0-9a-f-]{36}\/(series|calendar)$/, ['appointments']],
  [/^\/appointments\/[0-9a-f-]{36}(\/calendar)?$/, ['appointments']]
];

/** Reads the path of an address; null where nobody acts for anybody there. */
export function actingAddress(path: string): ActingAddress | null {
  const found = /^\/([a-z0-9-]{2,40})\/for\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\/.*)$/.exec(path);
  if (!found) return null;
  const [, slug, personId, page] = found as unknown as [string, string, string, string];
  const needs = pages.find(([pattern]) => pattern.test(page))?.[1];
  return needs ? { slug, personId, page: page === '/today' ? '/in-name-of' : page, needs } : null;
}

import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';
import type { Purpose } from '#domain/proxies/purpose.ts';

/** What every page of a neighbourhood knows about where one is. */
export type Shell = {
  neighbourhood: { slug: string; name: string; isExample: boolean };
  /** `isHalfway`: holds a role that does not count before the second step. */
  here: { firstName: string; isCoordinator: boolean; isHalfway: boolean } | null;
  /** For whom one acts on this page, and what that person agreed to. */
  acting: { personId: string; firstName: string; purposes: readonly Purpose[] } | null;
  help: { name: string; phone: string | null; email: string | null } | null;
  locale: string;
  outboxVisible: boolean;
};

type Place = {
  href: string;
  label: string;
  icon: IconName;
  /** What else is found under this word. */
  also?: readonly string[];
};

/** The four words at the foot of a phone; the one that fits the address best is the current one. */
export function navigation({ neighbourhood, here, acting }: Shell, path: string): (Place & { current: boolean })[] {
  const base = `/${neighbourhood.slug}`;
  const own = here?.isCoordinator ? atTheDesk(base) : amongNeighbours(base);
  const places = acting ? forSomebody(base, acting) : own;
  const fit = ({ href, also = [] }: Place) =>
    Math.max(
      0,
      ...[href, ...also].filter((at) => path === at || path.startsWith(`${at}/`)).map(({ length }) => length)
    );
  const best = Math.max(...places.map(fit));
  return places.map((place) => ({ ...place, current: best > 0 && fit(place) === best }));
}

const amongNeighbours = (base: string): Place[] => [
  { href: `${base}/today`, label: m.nav_today(), icon: 'house' },
  { href: `${base}/asks`, label: m.nav_asks(), icon: 'chat-circle-text' },
  {
    href: `${base}/together`,
    label: m.nav_together(),
    icon: 'users-three',
    also: [`${base}/things`, `${base}/loans`]
  },
  { href: `${base}/me`, label: m.nav_me(), icon: 'user-circle' }
];

const forSomebody = (base: string, { personId, purposes }: NonNullable<Shell['acting']>): Place[] => {
  const there = `${base}/for/${personId}`;
  const asks: Place = { href: `${there}/asks`, label: m.nav_asks(), icon: 'chat-circle-text' };
  const offers: Place = { href: `${there}/offers`, label: m.nav_offers(), icon: 'hand-heart' };
  return [
    { href: `${there}/today`, label: m.nav_today(), icon: 'house' },
    ...(purposes.includes('asks') ? [asks] : []),
    ...(purposes.includes('offers') ? [offers] : []),
    { href: `${base}/today`, label: m.nav_back_to_me(), icon: 'user-circle' }
  ];
};

const underMore = [
  'invitations',
  'settings',
  'young',
  'things',
  'house-rules',
  'roles',
  'health',
  'away',
  'areas',
  'help-number'
];

const atTheDesk = (base: string): Place[] => [
  { href: `${base}/desk`, label: m.nav_today(), icon: 'house' },
  { href: `${base}/desk/people`, label: m.nav_people(), icon: 'users-three' },
  { href: `${base}/desk/plan`, label: m.nav_plan(), icon: 'calendar-check' },
  {
    href: `${base}/desk/more`,
    label: m.nav_more(),
    icon: 'dots-three-circle',
    also: [`${base}/me`, `${base}/sign-out`, ...underMore.map((page) => `${base}/desk/${page}`)]
  }
];

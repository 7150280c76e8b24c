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
};

/** The four words at the foot of a phone; the one that fits the address best is the current one. */
export function navigation({ neighbourhood, here, acting }: Shell, path: string): (Place & { current: boolean })[] {
  const base = `/${neighbourhood.slug}`;
  const own = here?.isCoordinator ? atTheDesk(base) : amongNeighbours(base);
  const places = acting ? forSomebody(base, acting) : own;
  const fits = ({ href }: Place) => path === href || path.startsWith(`${href}/`);
  const current = places.filter(fits).sort((a, b) => b.href.length - a.href.length)[0];
  return places.map((place) => ({ ...place, current: place === current }));
}

const amongNeighbours = (base: string): Place[] => [
  { href: `${base}/today`, label: m.nav_today(), icon: 'house' },
  { href: `${base}/asks`, label: m.nav_asks(), icon: 'chat-circle-text' },
  { href: `${base}/together`, label: m.nav_together(), icon: 'users-three' },
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

const atTheDesk = (base: string): Place[] => [
  { href: `${base}/desk`, label: m.nav_today(), icon: 'house' },
  { href: `${base}/desk/people`, label: m.nav_people(), icon: 'users-three' },
  { href: `${base}/desk/plan`, label: m.nav_plan(), icon: 'calendar-check' },
  { href: `${base}/desk/more`, label: m.nav_more(), icon: 'dots-three-circle' }
];

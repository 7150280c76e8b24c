import { m } from '#messages';

/** What every page of a neighbourhood knows about where one is. */
export type Shell = {
  neighbourhood: { slug: string; name: string; isExample: boolean };
  here: { firstName: string; isCoordinator: boolean } | null;
  help: { name: string; phone: string | null; email: string | null } | null;
  locale: string;
  outboxVisible: boolean;
};

type Place = {
  href: string;
  label: string;
  icon: 'house' | 'chat-circle-text' | 'users-three' | 'user-circle' | 'calendar-check' | 'dots-three-circle';
};

/** The four words at the foot of a phone; the one that fits the address best is the current one. */
export function navigation(base: string, path: string, isCoordinator: boolean): (Place & { current: boolean })[] {
  const places = isCoordinator ? atTheDesk(base) : amongNeighbours(base);
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

const atTheDesk = (base: string): Place[] => [
  { href: `${base}/desk`, label: m.nav_today(), icon: 'house' },
  { href: `${base}/desk/people`, label: m.nav_people(), icon: 'users-three' },
  { href: `${base}/desk/plan`, label: m.nav_plan(), icon: 'calendar-check' },
  { href: `${base}/desk/more`, label: m.nav_more(), icon: 'dots-three-circle' }
];

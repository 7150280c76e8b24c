import { m } from '#messages';
import type { IconName } from '#ui/icons.ts';

/** What every page of an organisation knows about where one is. */
export type Shell = {
  organisation: { slug: string; name: string; isExample: boolean };
  here: Here | null;
  /** Whether somebody is at work here, and whether that is together with whom it is about. */
  work: 'alone' | 'along' | null;
  help: { name: string; phone: string | null; email: string | null } | null;
  locale: string;
};
/** Who is signed in: somebody with work to do here, somebody whom a conversation is about, or somebody close to that one. */
export type Here = { isWorker: boolean; hasOwn: boolean; isClose: boolean; talks: boolean; leads: boolean };

type Place = { href: string; label: string; icon: IconName };

/** The places one can go to; the one that fits the address best is the current one. */
export function navigation(base: string, path: string, here: Here): (Place & { current: boolean })[] {
  const places = here.isWorker ? ofWorker(base, here) : ofClient(base, here);
  const fits = ({ href }: Place) => path === href || path.startsWith(`${href}/`);
  const current = places.filter(fits).sort((a, b) => b.href.length - a.href.length)[0];
  return places.map((place) => ({ ...place, current: place === current }));
}

const ofClient = (base: string, { hasOwn, isClose }: Here): Place[] => [
  ...(hasOwn ? ([{ href: `${base}/mine`, label: m.cases_nav_mine(), icon: 'chat-circle-text' }] as const) : []),
  ...(isClose ? ([{ href: `${base}/close`, label: m.close_nav(), icon: 'house' }] as const) : []),
  { href: `${base}/privacy`, label: m.cases_nav_data(), icon: 'lock-simple' },
  { href: `${base}/sign-out`, label: m.sign_out(), icon: 'sign-out' }
];

const ofWorker = (base: string, { talks, leads }: Here): Place[] => [
  ...(talks
    ? ([
        { href: `${base}/today`, label: m.nav_today(), icon: 'house' },
        { href: `${base}/cases`, label: m.cases_nav(), icon: 'chat-circle-text' }
      ] as const)
    : []),
  ...(leads ? ([{ href: `${base}/team`, label: m.cases_nav_team(), icon: 'users-three' }] as const) : []),
  { href: `${base}/more`, label: m.nav_more(), icon: 'dots-three-circle' }
];

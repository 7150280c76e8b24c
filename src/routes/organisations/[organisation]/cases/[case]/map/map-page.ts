import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { rings, type LifeDomain, lifeDomains } from '#domain/networks/facts.ts';
import { networkOf, valueOf, type Around, type Network } from '#domain/networks/network.ts';
import { stepsOf } from '#domain/networks/steps.ts';
import { lastTakenOver } from '#domain/imports/taking-over.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { valueInWords } from '../../../around-words.ts';

/** Somebody on the list: a name, and in a few words who it is and how near. */
export type Listed = Pick<Around, 'id' | 'name' | 'isKept'> & { readonly line: string };
export type ListedGroup = { readonly domain: LifeDomain | null; readonly people: readonly Listed[] };

export const todayAt = ({ visit }: OpenCase): string => dayIn(visit.organisation.timezone, visit.now);

export const networkIn = (room: OpenCase, needId: string | null = null): Network =>
  networkOf(room.leaves, { today: todayAt(room), needId });

/** The people by life domain, of each the nearest first; a domain where nobody stands is not there (R16). */
export function groupsOf(network: Network): readonly ListedGroup[] {
  const by = Map.groupBy(network.people, ({ id }) => valueOf(network, id, 'domain') as LifeDomain | null);
  return [...lifeDomains, null].flatMap((domain) => {
    const people = by.get(domain)?.toSorted((a, b) => nearness(network, a) - nearness(network, b) || byName(a, b));
    return people ? [{ domain, people: people.map((one) => listed(network, one)) }] : [];
  });
}

const byName = (a: Around, b: Around): number => a.name.localeCompare(b.name);

// Who has no place yet comes after those who have.
function nearness(network: Network, { id }: Around): number {
  const at = (rings as readonly (string | null)[]).indexOf(valueOf(network, id, 'ring'));
  return at < 0 ? rings.length : at;
}

function listed(network: Network, { id, name, isKept }: Around): Listed {
  const words = (['relation', 'ring'] as const).flatMap((fact) => {
    const value = valueOf(network, id, fact);
    return value === null ? [] : [valueInWords(fact, value)];
  });
  return { id, name, isKept, line: words.join(' · ') };
}

const hoursToTakeBack = 12;

/** What may be changed on the map, and the last step of who looks. */
export function changingOf(room: OpenCase) {
  return {
    isAgreed: isRecordingAgreed(room.cover),
    steps: stepsOf(room.leaves, { me: room.visit.personId, since: sinceFor(room) }),
    takenOver: lastTakenOver(room.leaves, { me: room.visit.personId, since: sinceFor(room) })?.leafId ?? null
  };
}

/** From when on a step can be taken back. */
export const sinceFor = ({ visit }: OpenCase): Date => new Date(visit.now.getTime() - hoursToTakeBack * 3_600_000);

import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import type { DraftRelease } from '#domain/releases/release.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { acceptLink } from '#server/links/accept-link.ts';
import { askToLink } from '#server/links/ask-to-link.ts';
import { linksHere } from '#server/links/links-here.ts';
import { makeCase, makeClient, makeOrganisation, makeWorker, clientVisit, workerVisit } from './casework.ts';
import { insert, makeNeighbourhood, makePerson, visitOf } from './database.ts';
import { newId } from '#server/platform/ids.ts';

let made = 0;

/** A neighbourhood with a coordinator and a part, an organisation with a lead, a worker and a case; linked, unless not. */
export async function makeTable({ linked = true } = {}) {
  const there = await makeNeighbourhood(`straat-${++made}`);
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const cellId = newId<string>();
  const cell = { name: 'De Hof', x: 0, y: 0, addresses: 20 };
  await insert('cells', { region_id: there.regionId, neighbourhood_id: there.id, id: cellId, ...cell });
  const organisation = await makeOrganisation(`samen-${made}`);
  const lead = workerVisit(organisation, await makeWorker(organisation, 'Lies', ['lead']));
  const marloes = workerVisit(organisation, await makeWorker(organisation, 'Marloes'));
  const caseId = await makeCase(marloes, 'Henk Verdonk');
  const client = clientVisit(organisation, await makeClient(organisation, caseId, `henk-${made}@example.org`));
  const table = { there, fatima, cellId, organisation, lead, marloes, caseId, client };
  if (linked) await link(table);
  return table;
}

export type Table = {
  readonly there: Neighbourhood;
  readonly organisation: Organisation;
  readonly fatima: SignedIn;
  readonly lead: ReturnType<typeof workerVisit>;
};

/** Lets the two know each other; both say so. */
export async function link({ there, fatima, lead }: Table): Promise<string> {
  const asked = await askToLink(lead, there.slug);
  if (!asked.ok) throw new Error(asked.reason);
  const links = await linksHere(fatima);
  const id = links.ok ? links.value.find(({ acceptedAt }) => acceptedAt === null)!.id : '';
  const accepted = await acceptLink(fatima, id);
  if (!accepted.ok) throw new Error(accepted.reason);
  return id;
}

/** An ask as it is typed at the table. */
export const draftRelease = (cellId: string, over: Partial<DraftRelease> = {}): DraftRelease => ({
  ...{ category: 'bin', words: 'De bak aan de straat zetten', dayparts: ['0', '4'], whenWords: 'elke maandag' },
  ...{ cellId, contactHow: 'phone', contactWords: '024 111 11 11', letsKnow: 'no' },
  ...over
});

export const allYes = { task: 'yes', when: 'yes', area: 'yes', contact: 'yes' } as const;

import type { Leaf, Writer } from '#domain/cases/leaf.ts';
import type { Cover } from '#domain/cases/sealed-records.ts';
import type { CasePart, TrailGround, TrailKind } from '#domain/trails/trail.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import { caseRing } from '#server/keys/case-ring.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { openJson, sealJson, type KeyRing, type Sealed } from '#server/platform/key-ring.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { unsealLeaf } from './seal-leaf.ts';
import { caseRow, groundsOf, keepCover, type SealedCase } from './store.ts';
import { leafRows } from './store-leaves.ts';

/** A case that is open, within one transaction, for one visit. */
export type OpenCase = {
  readonly visit: CaseVisit;
  readonly organisationId: string;
  readonly caseId: string;
  readonly mark: string;
  readonly version: number;
  readonly cover: Cover;
  /** What this visit may know of; the database kept back the rest. */
  readonly leaves: readonly Leaf[];
  readonly ground: TrailGround;
  readonly rings: { readonly organisation: KeyRing; readonly case: KeyRing };
};

/** Why a case is opened; it stands in the trail, whatever comes of it. */
export type Opening = {
  readonly caseId: string;
  readonly kind: TrailKind;
  readonly part?: CasePart;
  readonly aboutId?: string;
};

/**
 * Opens a case and writes down that it was opened, by whom, on what ground and why. There is no other way in for people:
 * null where the case does not exist for who asks.
 */
export async function openCase(tx: CaseTx, visit: CaseVisit, opening: Opening): Promise<OpenCase | null> {
  const room = await readCase(tx, visit, opening.caseId);
  if (room) await recordTrail(tx, visit, { ...opening, ground: room.ground, rings: room.rings });
  return room;
}

/** Opens a case for the clock, which shows it to nobody; so there is no row of it. */
export const openForClock = (
  tx: CaseTx,
  visit: CaseVisit & { duty: 'clock' },
  caseId: string
): Promise<OpenCase | null> => readCase(tx, visit, caseId);

async function readCase(tx: CaseTx, visit: CaseVisit, caseId: string): Promise<OpenCase | null> {
  const { organisationId } = visit;
  const organisation = await organisationRing(tx, organisationId);
  const row = await caseRow(tx, caseId);
  const ring = row && (await caseRing(tx, organisation, { organisationId, caseId }));
  if (!row || !ring) return null;
  const rings = { organisation, case: ring };
  return {
    visit,
    organisationId,
    caseId,
    mark: row.mark,
    version: row.version,
    cover: openCoverOf(ring, organisationId, row),
    leaves: await leavesIn(tx, { organisationId, caseId, rings }),
    ground: await groundFor(tx, visit, caseId),
    rings
  };
}

/** The leaves of a case, opened, as far as the duty of this moment may know of them. */
export async function leavesIn(
  tx: CaseTx,
  { organisationId, caseId, rings }: Pick<OpenCase, 'organisationId' | 'caseId' | 'rings'>
): Promise<readonly Leaf[]> {
  const rows = await leafRows(tx, caseId);
  return rows.map((row) => unsealLeaf(rings.case, { organisationId, caseId }, row));
}

async function groundFor(tx: CaseTx, visit: CaseVisit, caseId: string): Promise<TrailGround> {
  if (visit.duty === 'clock') return 'clock';
  if (visit.duty !== 'worker' || !visit.personId) return 'own';
  const grounds = await groundsOf(tx, { caseId, personId: visit.personId, now: visit.now });
  return grounds.find((ground) => ground !== 'emergency') ?? 'emergency';
}

/** Keeps a changed cover; false where somebody else changed it meanwhile. */
export const keepCoverOf = (tx: CaseTx, room: OpenCase, cover: Cover): Promise<boolean> =>
  keepCover(tx, { id: room.caseId, version: room.version, ...sealCover(room.rings.case, room, cover) });

type At = { readonly organisationId: string; readonly caseId: string };

export const sealCover = (ring: KeyRing, at: At, cover: Cover): Sealed => sealJson(ring, cover, coverAbout(at));

/** Covers of before there was anything to look back at have no such day. */
export const openCoverOf = (ring: KeyRing, organisationId: string, row: SealedCase): Cover => ({
  lookBack: null,
  ...openJson<Omit<Cover, 'lookBack'>>(ring, row, coverAbout({ organisationId, caseId: row.id }))
});

const coverAbout = ({ organisationId, caseId }: At): string => `casework.cases ${organisationId} ${caseId} cover`;

/** Who writes, on which side. */
export const writerOf = ({ visit }: OpenCase): Writer => ({
  id: visit.personId ?? '',
  as: visit.duty === 'client' || visit.duty === 'close' ? visit.duty : 'worker'
});

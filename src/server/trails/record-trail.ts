import type { CasePart, TrailGround, TrailKind } from '#domain/trails/trail.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { linkWith, sealJson, type KeyRing } from '#server/platform/key-ring.ts';
import { appendRow, beginTrail, holdEnd, type TrailRow } from './store.ts';

/** The keys at hand: those of the organisation, and of the case where it is about one. */
export type Rings = { readonly organisation: KeyRing; readonly case: KeyRing | null };
export type Where = { readonly organisationId: string; readonly personId: string | null; readonly now: Date };
export type TrailEvent = {
  readonly kind: TrailKind;
  readonly ground: TrailGround;
  readonly rings: Rings;
  readonly caseId?: string;
  readonly part?: CasePart;
  readonly aboutId?: string;
};

/** Adds one row to the trail of the organisation, linked to the one before it (DP19). */
export async function recordTrail(tx: CaseTx, where: Where, event: TrailEvent): Promise<void> {
  const { organisationId, personId, now } = where;
  const { kind, ground, rings, caseId = null, part = null, aboutId = null } = event;
  const end = (await holdEnd(tx)) ?? (await startOf(tx, organisationId));
  const place = { organisationId, position: end.position + 1, caseId, kind, at: now };
  const ring = rings.case ?? rings.organisation;
  const sealed = sealJson(ring, { by: personId, ground, part, aboutId }, trailAbout(place));
  const row = { ...place, ...sealed, linkedBy: rings.organisation.newest };
  await appendRow(tx, { ...row, link: linkOf(rings.organisation, row, end.link) });
}

async function startOf(tx: CaseTx, organisationId: string) {
  const start = { position: 0, link: trailStart(organisationId) };
  await beginTrail(tx, organisationId, start.link);
  return start;
}

/** What the first row is linked to. */
export const trailStart = (organisationId: string): Buffer => Buffer.from(organisationId, 'utf8');

/** To what the sealed part of a row belongs. */
export const trailAbout = (row: Pick<TrailRow, 'organisationId' | 'position' | 'caseId' | 'kind'>): string =>
  `casework.trail ${row.organisationId} ${row.position} ${row.caseId ?? '-'} ${row.kind}`;

/** The link of a row: all that stands in it and the link before it, under the key of the organisation. */
export function linkOf(ring: KeyRing, row: Omit<TrailRow, 'link'>, before: Buffer): Buffer {
  const head = [row.organisationId, row.position, row.caseId, row.kind, row.at.getTime(), row.keyId, row.linkedBy];
  return linkWith(ring, row.linkedBy, Buffer.concat([before, Buffer.from(JSON.stringify(head)), row.sealed]));
}

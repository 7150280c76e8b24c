import { m } from '#messages';
import type { CasePart, TrailEntry, TrailGround, TrailKind } from '#domain/trails/trail.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { trailOfCase } from '#server/trails/trail-of-case.ts';
import { colleagues } from '#server/workers/colleagues.ts';
import { momentInWords } from '../../clock-words.ts';
import { nameIn } from './plan-view.ts';

export type Look = {
  readonly position: number;
  readonly kind: TrailKind;
  readonly when: string;
  /** Null for the client, and for the clock. */
  readonly name: string | null;
  readonly isClock: boolean;
  readonly isMe: boolean;
  readonly ground: TrailGround;
  readonly part: CasePart | null;
};

/** The trail of an open case as people read it: who, when, why, which part. */
export async function looksAt(tx: CaseTx, room: OpenCase): Promise<Look[]> {
  const { rings, organisationId, visit, caseId } = room;
  const all = await colleagues(tx, rings.organisation, organisationId);
  const told = ({ by, at, ...entry }: TrailEntry): Look => ({
    ...{ position: entry.position, kind: entry.kind, ground: entry.ground, part: entry.part },
    when: momentInWords(at, visit.organisation.timezone),
    name: entry.ground === 'close' ? closeName(room, entry.aboutId) : (all.find(({ id }) => id === by)?.name ?? null),
    isClock: by === null,
    isMe: by !== null && by === visit.personId
  });
  return (await trailOfCase(tx, { caseId, ring: rings.case })).map(told);
}

// Somebody close is known by the name on the map, and by none once that is gone.
const closeName = ({ leaves }: OpenCase, aroundId: string | null): string =>
  nameIn(leaves, aroundId ?? '') ?? m.close_one();

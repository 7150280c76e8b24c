import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { leavesOf, type MyLeaf } from './my-leaves.ts';
import { tellingsOf, type ToldGroup } from './tellings.ts';

/** A case as it comes on paper, for whoever prints it: what the client may see, and did not hide (DP9, DP26). */
export function caseOnPaper(room: OpenCase) {
  const groups = tellingsOf(room);
  return {
    clientName: room.cover.clientName,
    openedOn: room.cover.openedOn,
    today: dayIn(room.visit.organisation.timezone, room.visit.now),
    next: room.cover.nextContact,
    recording: room.cover.recording,
    groups,
    leaves: leavesOf(room).filter((leaf) => !leaf.isHidden && !isToldIn(groups, leaf))
  };
}

// Person by person is easier to read; what the client corrected stands by itself, with the correction.
const isToldIn = (groups: readonly ToldGroup[], { id, corrections }: MyLeaf): boolean =>
  corrections.length === 0 &&
  groups.some(({ people }) => people.some((one) => one.id === id || one.tellings.some(({ leafId }) => leafId === id)));

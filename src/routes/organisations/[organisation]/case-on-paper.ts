import type { OpenCase } from '#server/cases/open-case.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { leavesOf } from './my-leaves.ts';

/** A case as it comes on paper, for whoever prints it: what the client may see, and did not hide (DP9, DP26). */
export const caseOnPaper = (room: OpenCase) => ({
  clientName: room.cover.clientName,
  openedOn: room.cover.openedOn,
  today: dayIn(room.visit.organisation.timezone, room.visit.now),
  next: room.cover.nextContact,
  recording: room.cover.recording,
  leaves: leavesOf(room).filter(({ isHidden }) => !isHidden)
});

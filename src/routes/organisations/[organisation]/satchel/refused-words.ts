import { m } from '#messages';

/** Why the server did not keep something, by its reason, and what stands beside what still waits. */
export const refusedInWords = (): Readonly<Record<string, string>> => ({
  waiting: m.sat_waits(),
  'not-found': m.sat_why_not_found(),
  closed: m.sat_why_closed(),
  'no-such-leaf': m.sat_why_deleted(),
  'not-understood': m.sat_why_other(),
  'wrong-id': m.sat_why_other(),
  'wrong-content': m.sat_why_other(),
  'not-sendable': m.sat_why_other(),
  'not-yours-to-write': m.sat_why_other()
});

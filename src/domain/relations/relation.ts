import { no, yes, type Result } from '../result.ts';
import type { EmergencyReason } from '../cases/sealed-records.ts';

/** On what ground somebody works on a case (NEN 7513): began it, was assigned by the lead, was asked along, or an emergency. */
export const grounds = ['began', 'assigned', 'asked-along', 'emergency'] as const;
export type Ground = (typeof grounds)[number];

export type Relation = {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly ground: Ground;
  readonly givenBy: string;
  readonly beginsAt: Date;
  readonly endsAt: Date | null;
};

/** Whether somebody works on the case at this moment. */
export const isLive = ({ beginsAt, endsAt }: Pick<Relation, 'beginsAt' | 'endsAt'>, now: Date): boolean =>
  beginsAt <= now && (endsAt === null || endsAt > now);

/** Threat 7: coming in for an emergency ends by itself after a day. */
export const emergencyHours = 24;

export type DraftEmergency = { readonly who: string; readonly reason: string; readonly colleagueId: string };
export type EmergencyFault = 'no-name' | 'no-reason' | 'words-too-long' | 'no-colleague';

/**
 * What must be said before somebody comes in without belonging to a case: about whom, why, and which colleague knows of
 * it. That colleague is somebody else (threat 7).
 */
export function readEmergency(
  draft: DraftEmergency,
  me: string
): Result<EmergencyReason & { readonly who: string }, EmergencyFault> {
  const { who, colleagueId } = draft;
  const reason = draft.reason.trim();
  if (who.trim() === '') return no('no-name', 'who');
  if (reason.length < 10) return no('no-reason', 'reason');
  if (reason.length > 600 || who.length > 80) return no('words-too-long', reason.length > 600 ? 'reason' : 'who');
  if (colleagueId === '' || colleagueId === me) return no('no-colleague', 'colleagueId');
  return yes({ who, reason, colleagueId });
}

export type EndReason = 'not-found' | 'last-one';

/** Somebody can be taken off a case; the last one who belongs to it hands it over first, or closes it. */
export function endRelation(
  ended: Relation | undefined,
  standing: readonly Relation[],
  now: Date
): Result<Relation, EndReason> {
  if (!ended || !isLive(ended, now)) return no('not-found');
  if (ended.ground === 'emergency') return yes(ended);
  const others = standing.filter((one) => one.id !== ended.id && one.ground !== 'emergency' && isLive(one, now));
  return others.some(({ personId }) => personId !== ended.personId) ? yes(ended) : no('last-one');
}

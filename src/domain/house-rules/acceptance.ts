/** How somebody said yes: when joining, alone on a page, or to the coordinator, by phone or at the door. */
export type AcceptedHow = 'joining' | 'self' | 'phone' | 'door';

/**
 * How somebody stands to the house rules: said yes to the current version, to an earlier one ('changed': asked again, and
 * nothing that runs stops), or to none ('not-yet': asked before the first name opens).
 */
export type RulesStanding = 'accepted' | 'changed' | 'not-yet';

/** `current` and `accepted` are version numbers; null where somebody accepted none. */
export function standingTo(current: number, accepted: number | null): RulesStanding {
  if (accepted === null) return 'not-yet';
  return accepted >= current ? 'accepted' : 'changed';
}

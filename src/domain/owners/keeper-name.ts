import type { Keeper } from './who-helps.ts';
import { awayOn, whoLooksAfter, type Care } from './who-looks-after.ts';

type Named = Care & { readonly keepers: readonly Keeper[] };
type InCare = { readonly ownerId: string | null; readonly cellId: string | null };

/** The first name of who looks after an ask today, and instead of whom and until which calendar day. */
export type KeeperName = {
  readonly firstName: string;
  readonly insteadOf: { readonly firstName: string; readonly untilOn: string } | null;
};

/** Who looks after this, by name; null where nobody is there at all. */
export function keeperName(ask: InCare, care: Named, today: string): KeeperName | null {
  const carer = whoLooksAfter(ask, care, today);
  const nameOf = (id: string | null): string | undefined => care.keepers.find((keeper) => keeper.id === id)?.firstName;
  const firstName = nameOf(carer.personId);
  if (firstName === undefined) return null;
  if (carer.how !== 'stand-in') return { firstName, insteadOf: null };
  const away = awayOn(carer.insteadOf, care.absences, today);
  const owner = nameOf(carer.insteadOf);
  return { firstName, insteadOf: away && owner ? { firstName: owner, untilOn: away.untilOn } : null };
}

import { areaNow, presentNow, whoLooksAfter, type Care, type InCare } from '../owners/who-looks-after.ts';
import type { Need } from './needs-me.ts';

type KeptNeed = Exclude<Need, { giver: unknown } | { wish: unknown } | { newcomer: unknown }>;
type Desk = { readonly care: Care; readonly today: string };

/** Who looks after this row today; nobody in particular where an ask has no owner, or a cell no area. */
export function keptBy(need: Need, { care, today }: Desk): readonly string[] {
  const present = presentNow(care, today);
  // Whoever is alone has everything.
  if (present.length === 1) return present;
  if ('giver' in need) return areaNow(need.giver.cellId, care, today);
  // A wish to act for somebody names nobody who lives in a cell.
  if ('wish' in need) return [];
  if ('newcomer' in need) return areaNow(need.newcomer.cellId, care, today);
  const carer = whoLooksAfter(keptIn(need), care, today);
  return carer.how === 'owner' || carer.how === 'stand-in' ? [carer.personId] : [];
}

function keptIn(need: KeptNeed): InCare {
  if ('ask' in need) return need.ask;
  if ('match' in need) return need.match;
  if ('two' in need) return need.two;
  return 'question' in need ? need.question : need.entry;
}

export type Whose = {
  readonly mine: readonly Need[];
  readonly nobodys: readonly Need[];
  readonly others: readonly Need[];
};

/** The rows of the desk as one coordinator reads them: the own first, then nobody's, then those of the others. */
export function whose(needs: readonly Need[], me: string, desk: Desk): Whose {
  const kept = needs.map((need) => ({ need, by: keptBy(need, desk) }));
  const those = (fits: (by: readonly string[]) => boolean) => kept.filter(({ by }) => fits(by)).map(({ need }) => need);
  return {
    mine: those((by) => by.includes(me)),
    nobodys: those((by) => by.length === 0),
    others: those((by) => by.length > 0 && !by.includes(me))
  };
}

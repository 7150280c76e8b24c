import { ofKind, type Leaf } from '../cases/leaf.ts';
import { isWeakByNeeds } from './basic-needs.ts';
import { clientFacts } from './client-facts.ts';
import { namedWithWarmth } from './warmth.ts';

/** What the worker may want to know beside the talk; never on a screen that the client looks at. */
export type Hint =
  | { readonly kind: 'behind-own-control' | 'weak-around' | 'safety-first' | 'safety-not-asked' }
  | { readonly kind: 'often-with-warmth'; readonly whoId: string };

type When = { readonly leaves: readonly Leaf[]; readonly today: string };

/**
 * R14: behind "I decide that myself" may lie the feeling of failing, and shame (Paans 2018). R17: somebody often named
 * with warmth. R73: whether it is safe comes before anything is asked of anybody (Wilken).
 */
export function hintsFor({ leaves, today }: When): readonly Hint[] {
  const facts = clientFacts({ leaves, today });
  const { value } = facts;
  const reasons = ofKind(leaves, 'stance-reasons').at(-1)?.content.reasons ?? [];
  const ownControl = value('networkStance') === 'solve-myself' || reasons.includes('solve-myself');
  const safety = value('safety');
  const found: (Hint | false)[] = [
    safety === 'concern' && { kind: 'safety-first' },
    safety === null && { kind: 'safety-not-asked' },
    isWeakByNeeds(facts) && { kind: 'weak-around' },
    ownControl && { kind: 'behind-own-control' },
    ...namedWithWarmth(leaves)
      .filter(({ isOften }) => isOften)
      .map(({ whoId }): Hint => ({ kind: 'often-with-warmth', whoId }))
  ];
  return found.filter((one) => one !== false);
}

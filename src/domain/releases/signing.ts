import { isDay } from '../neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '../result.ts';
import type { ReleaseWay } from './release.ts';

/** How the yes was given, as it is typed: together on this screen, or on paper on some day. */
export type DraftSigning = { readonly way: string; readonly onDate: string };
export type Signing = { readonly way: ReleaseWay; readonly agreedOn: string };
export type ReadSigning = Result<Signing, 'no-way' | 'no-date' | 'in-the-future'>;

/** Who comes in says it oneself; a worker says how the client did. */
export function readSigning(draft: DraftSigning, by: { isClient: boolean; today: string }): ReadSigning {
  const { today } = by;
  if (by.isClient) return yes({ way: 'own', agreedOn: today });
  if (draft.way === 'screen') return yes({ way: 'screen', agreedOn: today });
  if (draft.way !== 'paper') return no('no-way', 'way');
  if (!isDay(draft.onDate)) return no('no-date', 'onDate');
  return draft.onDate > today ? no('in-the-future', 'onDate') : yes({ way: 'paper', agreedOn: draft.onDate });
}

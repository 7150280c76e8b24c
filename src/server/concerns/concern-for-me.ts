import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look, withDuty } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import { concernById, toldTo, type ConcernRow } from './store.ts';

type Mine =
  | {
      readonly as: 'teller';
      readonly takenUpName: string | null;
      readonly otherPlace: string | null;
      readonly isDecided: boolean;
      /** Whether it is about somebody one has help with, which can be stopped. */
      readonly isAboutHelp: boolean;
    }
  | { readonly as: 'other'; readonly told: string; readonly answer: string | null };

const asTold = ({ takenUpName, otherPlace, decidedAt, aboutId }: ConcernRow) => ({
  takenUpName,
  otherPlace,
  isDecided: decidedAt !== null,
  isAboutHelp: aboutId !== null
});

/** What was told, for who told it; and for whom it is about what a coordinator told of it, without by whom. */
export const concernForMe = (visit: SignedIn, id: string): Promise<Result<Mine, 'not-found'>> =>
  look(visit, async (tx) => {
    if (visit.person.onBehalfOf) return no('not-found');
    const concern = await concernById(tx, id);
    if (concern?.personId === visit.personId) return yes({ as: 'teller', ...asTold(concern) });
    const told = await withDuty(tx, visit, { duty: 'clock', work: () => toldTo(tx, id, visit.personId) });
    if (!told) return no('not-found');
    const open = (sealed: string, what: string): string => unseal(sealed, `concerns.${what}.${id}`) ?? '';
    return yes({ as: 'other', told: open(told.told, 'told'), answer: told.answer && open(told.answer, 'answer') });
  });

import { isFresh } from '#domain/factors/fresh.ts';
import { register, type RegistrationErrors } from '#domain/people/registration.ts';
import { no, yes, type No, type Yes } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { tellOfSafety } from '#server/sessions/tell-of-safety.ts';
import { partWays } from '#server/shields/part-ways.ts';
import { changeLanguages, changeReach, myPage } from './store.ts';

export type DraftContact = {
  readonly reachBy: string;
  readonly phone: string;
  readonly address: string;
  readonly languages: readonly string[];
  readonly locale: string;
};
type Changed =
  Yes<null> | No<'not-found' | 'not-fresh'> | (No<'wrong-fields'> & { readonly errors: RegistrationErrors });

/** Changes how somebody is reached and in which languages; the mail address is that of signing in and stays. */
export const changeContact = (visit: SignedIn, draft: DraftContact): Promise<Changed> =>
  transact<Changed>(visit, 'change-contact', async (tx) => {
    const me = await myPage(tx, visit.personId);
    if (!me) return no('not-found');
    if (!isFresh(visit)) return no('not-fresh');
    const read = register({
      ...draft,
      firstName: me.firstName,
      email: me.email ?? '',
      cellId: '',
      agreed: true,
      age: 'sixteen'
    });
    if (!read.ok) return read;
    const { reachBy, phone, address, languages } = read.value;
    await changeReach(tx, visit.personId, { reachBy, phone, address });
    if (me.reachBy !== reachBy || me.phone !== phone || me.address !== address)
      await tellOfSafety(tx, visit, { personId: visit.personId, of: 'contact-changed', path: '/me' });
    await partWays(tx, visit, visit.personId);
    await changeLanguages(tx, visit.personId, { languages, locale: draft.locale === 'en' ? 'en' : 'nl' });
    await recordFact(tx, visit, { kind: 'ContactChanged', personId: visit.personId });
    return yes(null);
  });

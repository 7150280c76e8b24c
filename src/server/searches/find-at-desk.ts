import { maySeePeople } from '#domain/people/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import { readSearch, type Search } from '#domain/searches/search.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { look } from '#server/platform/transaction.ts';
import { asksAbout, helpersWith, peopleCalled, type FoundAsk, type FoundGiver, type FoundPerson } from './store.ts';

export type FoundAtDesk = {
  readonly search: Search;
  readonly called: readonly FoundPerson[];
  readonly helpers: readonly FoundGiver[];
  readonly asks: readonly FoundAsk[];
};

const most = 30;

/** What the coordinator looks for: people by name, who likes to do it, and who asks for it; three queries. */
export async function findAtDesk(visit: SignedIn, typed: string): Promise<Result<FoundAtDesk, 'not-allowed'>> {
  if (!maySeePeople(visit.person)) return no('not-allowed');
  const search = readSearch(typed, askRules(visit));
  const wanted = { ...search, today: askRules(visit).today, most };
  return look(visit, async (tx) => {
    return yes({
      search,
      called: search.name ? await peopleCalled(tx, search.name, most) : [],
      helpers: await helpersWith(tx, wanted),
      asks: await asksAbout(tx, wanted)
    });
  });
}

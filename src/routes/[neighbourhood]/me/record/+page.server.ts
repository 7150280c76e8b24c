import { doneForMe } from '#server/profiles/done-for-me.ts';
import { doneInWords } from '../../done-words.ts';
import { wayTo } from './way-to.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.signedIn();
  const { slug, timezone } = visit.neighbourhood;
  const done = await doneForMe(visit);
  const ways = new Map(done.map(({ id, fact }) => [id, wayTo(fact, `/${slug}`)]));
  const told = doneInWords(
    done.map(({ id, fact, by, happenedAt }) => ({
      ...{ id, happenedAt, kind: fact.kind, byName: by },
      forName: visit.person.firstName
    })),
    timezone
  );
  return { done: told.map((one) => ({ ...one, href: ways.get(one.id) ?? null })) };
};

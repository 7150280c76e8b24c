import { redirect } from '@sveltejs/kit';
import { isCoordinator } from '#domain/people/actor.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { standingToRules } from '#server/house-rules/standing-to-rules.ts';
import { loansOut } from '#server/loans/loans-out.ts';
import { myLapses } from '#server/endings/my-lapses.ts';
import { myToday } from '#server/matches/my-today.ts';
import { myOffers } from '#server/offers/my-offers.ts';
import { nobodyAhead } from '#server/absences/nobody-ahead.ts';
import { talkNews } from '#server/talks/talk-news.ts';
import { whomIActFor } from '#server/proxies/whom-i-act-for.ts';
import { talkSentences } from '../talk-words.ts';
import { momentInWords } from '../moment-words.ts';
import { dayInWords } from '../when-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const isOwn = url.searchParams.has('mine');
  if (isCoordinator(visit.person) && !isOwn) redirect(303, `/${visit.neighbourhood.slug}/desk`);
  const { timezone } = visit.neighbourhood;
  const { ahead, toTell, matches, checkIns } = await myToday(visit);
  const kinds = new Set((await myOffers(visit)).flatMap(({ categories }) => categories));
  const { others } = await asksOnBoard(visit);
  const withName = (one: (typeof ahead)[number]) => ({
    id: one.id,
    when: momentInWords(one.startsAt, timezone),
    name: one.helperId === visit.personId ? one.askerName : one.helperName,
    category: one.category
  });
  return {
    news: talkSentences(await talkNews(visit), []),
    nobody: await nobodyAhead(visit),
    iActFor: await whomIActFor(visit),
    firstName: visit.person.firstName,
    rules: await standingToRules(visit),
    loans: await loansOut(visit),
    ahead: ahead.map(withName),
    toTell: toTell.map(withName),
    matches,
    checkIns,
    lapses: (await myLapses(visit)).map((one) => ({ ...one, day: dayInWords(one.endsOn) })),
    could: others.find(({ category }) => kinds.has(category)) ?? null,
    offersSomething: kinds.size > 0
  };
};

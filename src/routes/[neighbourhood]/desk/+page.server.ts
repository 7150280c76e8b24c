import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { standingToRules } from '#server/house-rules/standing-to-rules.ts';
import { openIntakes } from '#server/intakes/open-intakes.ts';
import { loansAtDesk } from '#server/loans/loans-at-desk.ts';
import { youngAtDesk } from '#server/ages/young-at-desk.ts';
import { publicAsksHere } from '#server/public-asks/public-asks-here.ts';
import { error } from '@sveltejs/kit';
import type { SignedIn } from '#domain/visits/visit.ts';
import { keptBy } from '#domain/desk/whose.ts';
import { openConcernsHere } from '#server/concerns/open-concerns-here.ts';
import { certificatesToSee } from '#server/people/certificates-to-see.ts';
import { needsToday } from '#server/desk/needs-today.ts';
import { fromAcross } from '#server/matching/from-across.ts';
import { sharingsHere } from '#server/sharings/sharings-here.ts';
import { myReading } from '#server/talks/my-reading.ts';
import { talkNews } from '#server/talks/talk-news.ts';
import { linksHere } from '#server/links/links-here.ts';
import { openReleasesHere } from '#server/releases/open-releases-here.ts';
import { openSuppliesHere } from '#server/supplies/open-supplies-here.ts';
import { openWorriesHere } from '#server/worries/open-worries-here.ts';
import { talkSentences } from '../talk-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.coordinating();
  const needs = await needsToday(visit);
  if (!needs.ok) error(404, 'not found');
  const { mine, nobodys, others, care, today, absences, nobody } = needs.value;
  const left = (await publicAsksHere(visit)).map(({ id, firstName, words }) => ({ id, firstName, words }));
  const loans = await loansAtDesk(visit);
  const reading = await myReading(visit);
  const isWhole = url.searchParams.has('all');
  const perKeeper = care.keepers.map(({ id, firstName }) => ({
    id,
    firstName,
    needs: others.filter((need) => keptBy(need, { care, today }).includes(id))
  }));
  return {
    mine,
    nobodys,
    others: isWhole ? perKeeper.filter((one) => one.needs.length > 0) : [],
    hasOthers: others.length > 0,
    isWhole,
    absences,
    nobody,
    news: talkSentences(await talkNews(visit), reading),
    reading,
    ...(await acrossTheBorder(visit)),
    certificates: await certificatesToSee(visit),
    young: (await youngAtDesk(visit)).filter(({ youth }) => youth === 'waits-for-parent'),
    unfinished: await unfinishedHere(visit),
    left,
    ...(await fromOutside(visit)),
    rules: await standingToRules(visit),
    loans: loans.ok ? loans.value : [],
    firstName: visit.person.firstName
  };
};

async function unfinishedHere(visit: SignedIn) {
  const { timezone } = visit.neighbourhood;
  return (await openIntakes(visit)).map(({ id, firstName, expiresAt }) => ({
    ...{ id, firstName },
    until: dayIn(timezone, expiresAt)
  }));
}

/** What other neighbourhoods propose to people here, and which of them ask to share. */
async function acrossTheBorder(visit: SignedIn) {
  const proposals = await fromAcross(visit);
  const around = await sharingsHere(visit);
  const asking = around.ok ? around.value.filter(({ stage }) => stage === 'they-ask') : [];
  return {
    across: proposals.ok ? proposals.value : [],
    asking: asking.map(({ id, name }) => ({ id, name }))
  };
}

/** What felt wrong, what helpers worry about, what people let go to this neighbourhood, what organisations want to know, and which ask to be known. */
async function fromOutside(visit: SignedIn) {
  const links = await linksHere(visit);
  const asking = links.ok ? links.value.filter(({ acceptedAt }) => acceptedAt === null) : [];
  return {
    concerns: await openConcernsHere(visit),
    worries: await openWorriesHere(visit),
    releases: await openReleasesHere(visit),
    supplies: await openSuppliesHere(visit),
    linking: asking.map(({ id, organisationName }) => ({ id, name: organisationName }))
  };
}

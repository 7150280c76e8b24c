import { castMoment, castPastMoment } from '#domain/example/cast-time.ts';
import { cast } from '#domain/example/cast.ts';
import { castProxies } from '#domain/example/cast-families.ts';
import type { CastAsk, CastStory } from '#domain/example/cast-types.ts';
import { newId } from '#server/platform/ids.ts';
import { liveSeries, type Lived } from './live-series.ts';
import type { CastIds } from './settle-people.ts';
import type { PastFact, Row } from './store.ts';

export type Told = Lived & {
  readonly match: Row<'matches'>;
  readonly consents: readonly Consent[];
  readonly outcomes: readonly Row<'outcomes'>[];
  readonly thanks: readonly Row<'thanks'>[];
  readonly giveBacks: readonly Row<'giveBacks'>[];
  readonly talk: readonly Row<'talkWords'>[];
  readonly marks: readonly Row<'talkMarks'>[];
  readonly facts: readonly PastFact[];
};

type Consent = Row<'consents'> & { answer: 'yes' | 'no' | 'later'; channel: string; givenAt: Date };
type Meeting = Row<'appointments'> & { id: string; startsAt: Date; setAt: Date };
type Chapter = { readonly ask: CastAsk; readonly askId: string; readonly story: CastStory };
type Known = Chapter & {
  readonly now: Date;
  readonly ids: CastIds;
  readonly matchId: string;
  readonly askerId: string;
  readonly helperId: string;
  readonly fatima: string;
};

const day = 86_400_000;

/** Tells one story, from the proposal to the thank-you, as the rows and facts that it left behind. */
export function liveStory({ now, ids }: Pick<Known, 'now' | 'ids'>, chapter: Chapter): Told {
  const known: Known = {
    ...chapter,
    now,
    ids,
    matchId: newId(castPastMoment(now, chapter.story.proposed, 11).getTime()),
    askerId: ids.get(chapter.ask.by)!,
    helperId: ids.get(chapter.story.helper)!,
    fatima: ids.get('fatima')!
  };
  const consents = consentRows(known);
  const { series, appointments, checkIns } = meetingsOf(known);
  const ended = endRows(known, appointments.at(-1));
  return {
    match: matchRow(known),
    consents,
    ...{ series, appointments, checkIns },
    ...ended,
    ...talkRows(known),
    facts: factsOf(known, { consents, series, appointments })
  };
}

function agreedAt({ now, story }: Known): Date | null {
  if (story.helperSays?.[0] !== 'yes' || story.askerSays?.[0] !== 'yes') return null;
  return castPastMoment(now, Math.min(story.helperSays[1], story.askerSays[1]), 20);
}

function closing(known: Known): { closedAt: Date; closedBecause: string } | null {
  const { now, story } = known;
  if (story.helperSays?.[0] === 'no')
    return { closedAt: castPastMoment(now, story.helperSays[1], 19), closedBecause: 'declined' };
  if (!story.outcome || !story.meets) return null;
  const closedBecause = story.outcome === 'did-not-work' ? 'stopped' : 'done';
  return { closedAt: castPastMoment(now, story.meets.daysAgo - 1, 19), closedBecause };
}

const matchRow = (known: Known): Row<'matches'> => ({
  id: known.matchId,
  askId: known.askId,
  askerId: known.askerId,
  helperId: known.helperId,
  proposedBy: known.fatima,
  proposedAt: castPastMoment(known.now, known.story.proposed, 11),
  line: known.story.line ?? null,
  agreedAt: agreedAt(known),
  ...closing(known)
});

function consentRows(known: Known): Consent[] {
  const { story, ask } = known;
  const said = [
    { key: story.helper, personId: known.helperId, says: story.helperSays },
    { key: ask.by, personId: known.askerId, says: story.askerSays }
  ];
  return said.flatMap(({ key, personId, says }) => {
    if (!says) return [];
    const offline = cast.people.find((one) => one.key === key)?.reachBy !== 'email';
    const proxy = castProxies.find(({ person, yes }) => person === key && yes.includes('answers'))?.proxy;
    const givenAt = castPastMoment(known.now, says[1], 19);
    return [
      {
        ...{
          id: newId(givenAt.getTime()),
          matchId: known.matchId,
          personId,
          purpose: 'help',
          answer: says[0],
          givenAt
        },
        channel: proxy ? 'proxy' : offline ? 'phone' : 'self',
        recordedBy: proxy ? known.ids.get(proxy)! : offline ? known.fatima : personId
      }
    ];
  });
}

/** The meeting they have; where they see each other every week, all that were and all that are to come. */
function meetingsOf(known: Known): Lived {
  const { now, story, ask } = known;
  const agreed = agreedAt(known);
  if (!story.meets || !agreed) return { series: [], appointments: [], checkIns: [] };
  if (ask.rhythm === 'weekly' && !closing(known)) return liveSeries({ ...known, meets: story.meets, agreed });
  const startsAt = castMoment(now, story.meets.daysAgo, story.meets.hour);
  return { series: [], appointments: [meeting(known, { startsAt, agreed })], checkIns: [] };
}

function meeting(known: Known, { startsAt, agreed }: { startsAt: Date; agreed: Date }): Meeting {
  const past = startsAt < known.now;
  return {
    id: newId(agreed.getTime()),
    matchId: known.matchId,
    startsAt,
    minutes: known.ask.minutes,
    place: known.story.meets?.place ?? null,
    setBy: known.fatima,
    setAt: new Date(Math.min(agreed.getTime() + day / 24, known.now.getTime())),
    remindedAt: past ? new Date(startsAt.getTime() - day) : null,
    askedHowAt: past ? new Date(Math.min(startsAt.getTime() + day, known.now.getTime())) : null
  };
}

function endRows(known: Known, last: Meeting | undefined): Pick<Told, 'outcomes' | 'thanks' | 'giveBacks'> {
  const { story, askerId, helperId, matchId } = known;
  if (!last || !story.outcome) return { outcomes: [], thanks: [], giveBacks: [] };
  const saidAt = new Date(Math.min(last.startsAt.getTime() + day, known.now.getTime()));
  const outcomes = [askerId, helperId].map((personId) => ({
    ...{ appointmentId: last.id, personId, answer: story.outcome!, saidAt, recordedBy: personId }
  }));
  const said = { matchId, saidAt, recordedBy: askerId };
  const thanks = story.thanks
    ? [{ ...said, id: newId(saidAt.getTime()), fromId: askerId, toId: helperId, words: story.thanks }]
    : [];
  const giveBacks = story.givesBack
    ? [{ ...said, id: newId(saidAt.getTime()), personId: askerId, answer: story.givesBack }]
    : [];
  return { outcomes, thanks, giveBacks };
}

/** What they wrote; each read what was there when writing last. */
function talkRows({ now, ids, matchId, story }: Known): Pick<Told, 'talk' | 'marks'> {
  const talk = (story.talk ?? []).map(({ by, daysAgo, hour, words }) => {
    const saidAt = castPastMoment(now, daysAgo, hour);
    return { id: newId(saidAt.getTime()), matchId, fromId: ids.get(by)!, words, saidAt };
  });
  const last = new Map(talk.map(({ fromId, saidAt }) => [fromId, saidAt]));
  return { talk, marks: [...last].map(([personId, readAt]) => ({ matchId, personId, readAt })) };
}

const kindOf = { yes: 'ConsentGiven', no: 'ConsentWithheld', later: 'ConsentPostponed' } as const;

function factsOf(known: Known, told: Pick<Told, 'consents' | 'series' | 'appointments'>): PastFact[] {
  const { matchId, askId, helperId, fatima, now, story } = known;
  const facts: PastFact[] = [
    {
      fact: { kind: 'MatchProposed', matchId, askId, helperId },
      actorId: fatima,
      happenedAt: castPastMoment(now, story.proposed, 11)
    }
  ];
  for (const { answer, channel, personId, recordedBy, givenAt } of told.consents)
    facts.push({
      fact: { kind: kindOf[answer], matchId, personId, channel },
      actorId: recordedBy,
      forId: channel === 'proxy' ? personId : null,
      happenedAt: givenAt
    });
  const agreed = agreedAt(known);
  if (agreed) facts.push({ fact: { kind: 'MatchAgreed', matchId, askId }, actorId: null, happenedAt: agreed });
  for (const { id, setAt } of told.series)
    facts.push({ fact: { kind: 'SeriesSet', matchId, seriesId: id }, actorId: fatima, happenedAt: setAt });
  for (const { id, setAt } of told.appointments.filter(({ seriesId }) => !seriesId))
    facts.push({ fact: { kind: 'AppointmentSet', appointmentId: id, matchId }, actorId: fatima, happenedAt: setAt });
  const closed = closing(known);
  if (closed)
    facts.push({
      fact: { kind: 'MatchClosed', matchId, askId, because: closed.closedBecause },
      actorId: null,
      happenedAt: closed.closedAt
    });
  return facts;
}

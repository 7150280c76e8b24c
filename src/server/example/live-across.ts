import { borderCard } from '#domain/sharings/border-card.ts';
import { asksAcross, hazenkamp, type AskAcross } from '#domain/example/cast-across.ts';
import { castDay, castMoment, castPastMoment } from '#domain/example/cast-time.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { acrossTheBorder } from '#server/platform/transaction.ts';
import { setLetAcross } from '#server/matching/store-proposals.ts';
import type { Living } from './live-history.ts';
import { settleAcross, type SettledAcross } from './settle-across.ts';
import { addPlaceInRegion, keepAll, keepFacts, type PastFact, type Place, type Row } from './store.ts';

type Found = { readonly there: Place; readonly settled: SettledAcross };
type Told = {
  readonly one: AskAcross;
  readonly ask: Row<'asks'> & { id: string };
  readonly match: Row<'matches'> & { id: string; helperId: string };
  readonly askerId: string;
};

/** Lets a second neighbourhood share with the first: one proposal waits for its desk, and one help across runs. */
export async function liveAcross(tx: Tx, place: Place, living: Living): Promise<void> {
  const { now } = living;
  const there: Place = { regionId: place.regionId, neighbourhoodId: newId(now.getTime()) };
  const petra = newId<string>(now.getTime());
  await living.asFounding(() => foundBeside(tx, { place, there, petra, now }));
  const settled = await inThere(tx, { place, there }, () => settleAcross(tx, there, { now, petra }));
  const told = asksAcross.map((one) => tell(living, one, { there, settled }));
  await keepAll(tx, place, { table: 'asks', rows: told.map(({ ask }) => ask) });
  const proposed = told.filter(({ one }) => one.stage !== 'open');
  await living.asCoordinator(() => keepAll(tx, place, { table: 'matches', rows: proposed.map(({ match }) => match) }));
  await keepFacts(
    tx,
    place,
    told.flatMap((story) => askedFacts(living, story))
  );
  for (const story of told.filter(({ one }) => one.stage === 'agreed')) {
    await inThere(tx, { place, there }, () => letThrough(tx, there, { now, petra, story }));
    await agree(tx, place, { living, story });
  }
}

type Beside = { readonly place: Place; readonly there: Place };

const inThere = <Done>(tx: Tx, { place, there }: Beside, work: () => Promise<Done>): Promise<Done> =>
  acrossTheBorder(tx, { duty: 'clock', ...place }, { neighbourhoodId: there.neighbourhoodId, work });

async function foundBeside(tx: Tx, { place, there, petra, now }: Beside & { petra: string; now: Date }) {
  const { slug, name, metres, foundedDaysAgo } = hazenkamp;
  const help = { helpName: 'Petra', helpPhone: '024 000 00 01', helpEmail: 'petra@example.org', helpPersonId: petra };
  const foundedAt = castPastMoment(now, foundedDaysAgo, 9);
  await addPlaceInRegion(tx, {
    ...{ regionId: there.regionId, id: there.neighbourhoodId, slug, name, foundedAt },
    ...{ isExample: true, joinsOpenly: true, centreX: 700, centreY: 700 },
    ...help
  });
  const asked = { id: newId<string>(), otherId: there.neighbourhoodId, metres };
  const [askedAt, acceptedAt] = [castPastMoment(now, 30, 10), castPastMoment(now, 28, 10)];
  await keepAll(tx, place, { table: 'sharings', rows: [{ ...asked, askedAt, acceptedAt }] });
}

function tell({ now, ids }: Living, one: AskAcross, { there, settled }: Found): Told {
  const askerId = ids.get(one.by)!;
  const fatima = ids.get('fatima')!;
  const { category, words, dayparts, minutes, daysAgo } = one;
  const postedAt = castPastMoment(now, daysAgo, 10);
  const ask = {
    ...{ id: newId<string>(postedAt.getTime()), personId: askerId, postedBy: askerId, postedAt },
    ...{ category, words, rhythm: 'before', onDate: castDay(now, -21), endsOn: castDay(now, -21), dayparts, minutes },
    ...{ distancePreference: 'does-not-matter', goesBeyond: true, ownerId: fatima, followUpOn: castDay(now, -7) }
  };
  const proposedAt = castPastMoment(now, daysAgo - 2, 11);
  const reasons = { pros: ['fits-exactly', 'preferred-time'], cons: ['some-way'], room: 'some-room' } as const;
  const asked = { ...ask, rhythm: 'before' as const };
  const match = {
    ...{ id: newId<string>(proposedAt.getTime()), askId: ask.id, askerId, helperId: settled.ids.get(one.helper)! },
    ...{ offerId: settled.offerIds.get(one.helper)!, proposedBy: fatima, proposedAt },
    helperNeighbourhoodId: there.neighbourhoodId,
    borderCard: JSON.stringify(borderCard(asked, { metres: hazenkamp.metres, reasons })),
    agreedAt: one.stage === 'agreed' ? castPastMoment(now, daysAgo - 4, 20) : null
  };
  return { one, ask, match, askerId };
}

function askedFacts({ now, ids }: Living, { one, ask, match, askerId }: Told): PastFact[] {
  const about = { matchId: match.id, askId: ask.id };
  const posted = { kind: 'AskPosted', askId: ask.id, personId: askerId } as const;
  const proposed = { kind: 'MatchProposed', ...about, helperId: match.helperId } as const;
  const first = { fact: posted, actorId: askerId, happenedAt: castPastMoment(now, one.daysAgo, 10) };
  if (one.stage === 'open') return [first];
  return [first, { fact: proposed, actorId: ids.get('fatima')!, happenedAt: castPastMoment(now, one.daysAgo - 2, 11) }];
}

type Letting = { readonly now: Date; readonly petra: string; readonly story: Told };

async function letThrough(tx: Tx, there: Place, { now, petra, story: { one, match } }: Letting): Promise<void> {
  const { id: matchId, askId, helperId } = match;
  const at = castPastMoment(now, one.daysAgo - 3, 9);
  await setLetAcross(tx, matchId, { at, line: null });
  const givenAt = castPastMoment(now, one.daysAgo - 3, 19);
  const said = { purpose: 'help', answer: 'yes', channel: 'self', givenAt };
  const consent = { id: newId<string>(), matchId, personId: helperId, recordedBy: helperId, ...said };
  await keepAll(tx, there, { table: 'consents', rows: [consent] });
  await keepFacts(tx, there, [
    { fact: { kind: 'MatchLetAcross', matchId, askId, helperId }, actorId: petra, happenedAt: at },
    {
      fact: { kind: 'ConsentGiven', matchId, personId: helperId, channel: 'self' },
      ...{ actorId: helperId, happenedAt: givenAt }
    }
  ]);
}

async function agree(tx: Tx, place: Place, { living: { now }, story }: { living: Living; story: Told }): Promise<void> {
  const { one, match, askerId } = story;
  const { id: matchId, askId } = match;
  const givenAt = castPastMoment(now, one.daysAgo - 4, 20);
  const said = { purpose: 'help', answer: 'yes', channel: 'self', givenAt };
  const consent = { id: newId<string>(), matchId, personId: askerId, recordedBy: askerId, ...said };
  await keepAll(tx, place, { table: 'consents', rows: [consent] });
  const startsAt = castMoment(now, -3, 14);
  const meeting = { id: newId<string>(), matchId, startsAt, minutes: one.minutes, setBy: askerId, setAt: givenAt };
  await keepAll(tx, place, { table: 'appointments', rows: [meeting] });
  const facts = [
    { kind: 'ConsentGiven', matchId, personId: askerId, channel: 'self' },
    { kind: 'MatchAgreed', matchId, askId },
    { kind: 'AppointmentSet', appointmentId: meeting.id, matchId }
  ] as const;
  await keepFacts(
    tx,
    place,
    facts.map((fact) => ({ fact, actorId: askerId, happenedAt: givenAt }))
  );
}

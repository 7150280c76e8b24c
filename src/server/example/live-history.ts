import { cast } from '#domain/example/cast.ts';
import { castAreas } from '#domain/example/cast-care.ts';
import { castProxies } from '#domain/example/cast-families.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { CastAsk, CastOffer, CastPerson } from '#domain/example/cast-types.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { keepLoans } from './keep-loans.ts';
import { liveStory, type Told } from './live-story.ts';
import { settleProxies } from './settle-proxies.ts';
import { settleSafety } from './settle-safety.ts';
import { settleYoung } from './settle-young.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place, type Row } from './store.ts';

export type Living = {
  readonly now: Date;
  readonly ids: CastIds;
  /** Does a part of the work as the coordinator: bringing together is hers alone, also in the past. */
  readonly asCoordinator: (work: () => Promise<void>) => Promise<void>;
  /** Does a part of the work as the founding: what two wrote to each other is not even the clock's. */
  readonly asFounding: (work: () => Promise<void>) => Promise<void>;
};

type Lived = { readonly askIds: ReadonlyMap<string, string>; readonly facts: readonly PastFact[] };

/** Lets the cast offer, ask, meet and thank over half a year; answers with what happened. */
export async function liveHistory(tx: Tx, place: Place, living: Living): Promise<Lived> {
  const young = await settleYoung(tx, place, living);
  const offers = cast.people.flatMap((one) => one.offers.map((offer, at) => offerRow(living, { one, offer, at })));
  await keepAll(tx, place, { table: 'offers', rows: offers });
  const asks = cast.asks.map((ask) => ({ ask, row: askRow(living, ask) }));
  await keepAll(tx, place, { table: 'asks', rows: asks.map(({ row }) => row) });
  const interests = asks.flatMap(({ ask, row }) => interestRows(living, { ask, row }));
  await keepAll(tx, place, { table: 'interests', rows: interests });
  const told = asks.flatMap(({ ask, row }) =>
    (ask.stories ?? []).map((story) => liveStory({ now: living.now, ids: living.ids }, { ask, askId: row.id, story }))
  );
  await keepStories(tx, place, { living, told });
  const loans = await keepLoans(tx, place, { living, offers, asks });
  const facts = [
    ...(await settleProxies(tx, place, living)),
    ...young,
    ...(await settleSafety(tx, place, living)),
    ...offers.map((row) => posted(row, { kind: 'OfferPosted', offerId: row.id, personId: row.personId })),
    ...asks.flatMap(({ ask, row }) => askFacts({ ...row, postedFor: postedFor(ask, row) })),
    ...told.flatMap((story) => story.facts),
    ...loans
  ];
  return { askIds: new Map(asks.map(({ ask, row }) => [ask.key, row.id])), facts };
}

async function keepStories(tx: Tx, place: Place, { living, told }: { living: Living; told: readonly Told[] }) {
  await living.asCoordinator(() => keepAll(tx, place, { table: 'matches', rows: told.map((story) => story.match) }));
  await keepAll(tx, place, { table: 'consents', rows: told.flatMap((story) => story.consents) });
  await keepAll(tx, place, { table: 'series', rows: told.flatMap((story) => story.series) });
  await keepAll(tx, place, { table: 'appointments', rows: told.flatMap((story) => story.appointments) });
  await keepAll(tx, place, { table: 'checkIns', rows: told.flatMap((story) => story.checkIns) });
  await keepAll(tx, place, { table: 'outcomes', rows: told.flatMap((story) => story.outcomes) });
  await keepAll(tx, place, { table: 'thanks', rows: told.flatMap((story) => story.thanks) });
  await keepAll(tx, place, { table: 'giveBacks', rows: told.flatMap((story) => story.giveBacks) });
  await keepAll(tx, place, { table: 'talkMarks', rows: told.flatMap((story) => story.marks) });
  await living.asFounding(() => keepAll(tx, place, { table: 'talkWords', rows: told.flatMap((story) => story.talk) }));
}

type Given = { readonly one: CastPerson; readonly offer: CastOffer; readonly at: number };

function offerRow({ now, ids }: Living, { one, offer, at }: Given) {
  const days = Math.max(0, one.joinedDaysAgo - 1 - at * 9);
  const personId = ids.get(one.key)!;
  return {
    id: newId(castPastMoment(now, days, 12).getTime()),
    personId,
    postedBy: one.reachBy === 'email' ? personId : ids.get('fatima')!,
    postedAt: castPastMoment(now, days, 12),
    categories: [...offer.categories],
    words: offer.words,
    dayparts: offer.dayparts,
    minutesAWeek: offer.minutesAWeek,
    reachMetres: offer.reachMetres,
    // An offer of long ago was renewed since; it ends half a year after that.
    endsOn: castDay(now, offer.endsIn === undefined ? Math.min(days, 60) - 182 : -offer.endsIn),
    pausedAt: offer.pausedFor === undefined ? null : castPastMoment(now, 3, 15),
    pausedUntil: offer.pausedFor === undefined ? null : castDay(now, -offer.pausedFor),
    withdrawnAt: offer.withdrawn ? castPastMoment(now, 0, 8) : null
  };
}

function askRow({ now, ids }: Living, ask: CastAsk): Row<'asks'> & { id: string; postedAt: Date } {
  const postedAt = castPastMoment(now, ask.daysAgo, 9 + (ask.words.length % 10));
  const ended = endOf(ask);
  const endedAt = castPastMoment(now, Math.max(0, ended.daysAgo), 21);
  return {
    id: newId(postedAt.getTime()),
    personId: ids.get(ask.by)!,
    postedBy: ids.get(ask.postedBy ?? ask.by)!,
    postedAt,
    category: ask.category,
    words: ask.words,
    rhythm: ask.rhythm,
    onDate: ask.onDaysAgo === undefined ? null : castDay(now, ask.onDaysAgo),
    dayparts: ask.dayparts,
    rather: ask.rather ?? null,
    minutes: ask.minutes,
    audience: ask.audience,
    distancePreference: ask.distance,
    giveBack: ask.giveBack ?? null,
    endsOn: castDay(now, ask.onDaysAgo ?? ask.daysAgo - 182),
    pausedAt: ended.how === 'paused' ? endedAt : null,
    withdrawnAt: ended.how === 'withdrawn' ? endedAt : null,
    doneAt: ended.how === 'done' ? endedAt : null,
    ...ownershipOf({ now, ids }, ask)
  };
}

/** Whose it is: of who coordinates where the asker lives. The day to look again lies ahead, unless it is told. */
function ownershipOf({ now, ids }: Pick<Living, 'now' | 'ids'>, ask: CastAsk) {
  const cell = cast.people.find((one) => one.key === ask.by)?.cell;
  const area = castAreas.find(({ cells }) => cells.some((one) => one === cell));
  const owner = ids.get(area?.coordinators[0] ?? 'fatima')!;
  const day = ask.lookAgain ?? -1 - (ask.words.length % 9);
  return {
    ownerId: owner,
    followUpOn: castDay(now, day),
    followUpBy: ask.lookAgain === undefined ? null : owner
  };
}

function endOf(ask: CastAsk): { how: CastAsk['end']; daysAgo: number } {
  const last = ask.stories?.at(-1);
  if (last?.outcome && last.meets) return { how: 'done', daysAgo: last.meets.daysAgo };
  return { how: ask.end, daysAgo: Math.floor(ask.daysAgo / 2) };
}

const interestRows = ({ now, ids }: Living, { ask, row }: { ask: CastAsk; row: { id: string } }) =>
  (ask.interests ?? []).map(([who, words], at) => ({
    askId: row.id,
    personId: ids.get(who)!,
    words,
    saidAt: castPastMoment(now, Math.max(0, ask.daysAgo - 1), 19 + at)
  }));

const posted = (row: Posted, fact: PastFact['fact']): PastFact => ({
  fact,
  actorId: row.postedBy,
  forId: row.postedFor ?? null,
  happenedAt: row.postedAt
});

type Posted = { readonly postedBy: string; readonly postedAt: Date; readonly postedFor?: string | null };

/** For whom a relative posted it; the coordinator, who types for anybody, is no such relative. */
const postedFor = (ask: CastAsk, { personId }: { personId: string }): string | null =>
  castProxies.some(({ person, proxy }) => person === ask.by && proxy === ask.postedBy) ? personId : null;

function askFacts(row: ReturnType<typeof askRow> & Posted): PastFact[] {
  const about = { askId: row.id, personId: row.personId };
  const endings: [unknown, 'AskPaused' | 'AskWithdrawn' | 'AskDone'][] = [
    [row.pausedAt, 'AskPaused'],
    [row.withdrawnAt, 'AskWithdrawn'],
    [row.doneAt, 'AskDone']
  ];
  const ended = endings.filter(([at]) => at instanceof Date);
  return [
    posted(row, { kind: 'AskPosted', ...about }),
    ...ended.map(([at, kind]): PastFact => ({
      fact: { kind, ...about },
      actorId: row.postedBy,
      happenedAt: at as Date
    }))
  ];
}

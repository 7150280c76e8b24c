import { waysOfContact } from '#domain/calls/call.ts';
import { castCalls, castIntakes, castPublicAsks } from '#domain/example/cast-phone.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import { intakeDays } from '#domain/intakes/keeping.ts';
import { publicAskDays } from '#domain/public-asks/public-ask.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Living = { readonly now: Date; readonly ids: CastIds };

/** Lets the phone ring: who was tried, what was left without an account, and a talk that was interrupted halfway. */
export async function livePhone(tx: Tx, place: Place, { now, ids }: Living): Promise<PastFact[]> {
  const publicAsks = castPublicAsks.map(({ daysAgo, ...left }) => ({
    ...{ id: newId(), ...left, locale: 'nl' },
    askedAt: castPastMoment(now, daysAgo, 10),
    endsOn: castDay(now, daysAgo - publicAskDays)
  }));
  await keepAll(tx, place, { table: 'publicAsks', rows: publicAsks });
  const begunAt = castPastMoment(now, 0, 9);
  const intakes = castIntakes.map(({ by, words }) => ({
    ...{ id: newId(), coordinatorId: ids.get(by)!, words: JSON.stringify(words), hand: newId(), turn: 0, version: 1 },
    ...{ begunAt, changedAt: begunAt, expiresAt: new Date(begunAt.getTime() + intakeDays * 86_400_000) }
  }));
  await keepAll(tx, place, { table: 'intakes', rows: intakes });
  const calls = castCalls.map(({ who, by, way, daysAgo, note }) => ({
    ...{ id: newId<string>(), personId: ids.get(who)!, ...waysOfContact[way], note: note ?? null },
    ...{ calledBy: ids.get(by)!, calledAt: castPastMoment(now, daysAgo, 11) }
  }));
  await keepAll(tx, place, { table: 'calls', rows: calls });
  return calls.map(({ id, personId, how, outcome, calledBy, calledAt }) => ({
    fact: { kind: 'CallRecorded', callId: id, personId, how, outcome },
    actorId: calledBy,
    happenedAt: calledAt
  }));
}

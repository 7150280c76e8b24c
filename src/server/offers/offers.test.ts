import { expect, test } from 'vitest';
import type { DraftOffer } from '#domain/offers/offer.ts';
import { makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { draftSoFar } from '../drafts/draft-so-far.ts';
import { forgetDraft } from '../drafts/forget-draft.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import { changeOfferMarks } from './change-offer-marks.ts';
import { kindsOnOffer } from './kinds-on-offer.ts';
import { myOffers } from './my-offers.ts';
import { postOffer } from './post-offer.ts';
import { seeOffer } from './see-offer.ts';

useDatabase();
const draft: DraftOffer = {
  categories: ['cake'],
  words: 'Appeltaart',
  dayparts: ['8'],
  minutesAWeek: '60',
  reachMetres: '700',
  feeChoice: '',
  feeAmount: ''
};
const own = { draft, forPerson: null, offerId: null };

test('an offer is one’s own, is known to others by kind alone, and pauses in one action', async () => {
  const there = await makeNeighbourhood('taartstraat');
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  const kim = visitOf(there, await makePerson(there, 'Kim'));
  const posted = await postOffer(bo, own);
  const offerId = posted.ok ? posted.value.id : '';
  expect(await kindsOnOffer(kim)).toEqual(['cake']);
  expect(await myOffers(kim)).toEqual([]);
  expect(await seeOffer(kim, offerId)).toMatchObject({ reason: 'not-found' });
  expect(await changeOfferMarks(kim, { offerId, change: { how: 'withdraw' } })).toMatchObject({ reason: 'not-found' });
  expect(await changeOfferMarks(bo, { offerId, change: { how: 'pause', until: '' } })).toMatchObject({ ok: true });
  expect(await myOffers(bo)).toMatchObject([{ isPaused: true }]);
  expect(await kindsOnOffer(kim)).toEqual([]);
  expect(await changeOfferMarks(bo, { offerId, change: { how: 'resume' } })).toMatchObject({ ok: true });
  expect(await changeOfferMarks(bo, { offerId, change: { how: 'renew' } })).toMatchObject({ ok: true });
  expect(await changeOfferMarks(bo, { offerId, change: { how: 'withdraw' } })).toMatchObject({ ok: true });
  expect(await myOffers(bo)).toEqual([]);
});

test('a neighbour offers nothing in somebody else’s name', async () => {
  const there = await makeNeighbourhood('naamstraat');
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  const kim = visitOf(there, await makePerson(there, 'Kim'));
  expect(await postOffer(kim, { ...own, forPerson: bo.personId })).toMatchObject({ reason: 'not-allowed' });
});

test('a draft belongs to one browser and one neighbourhood, and is forgotten when asked', async () => {
  const there = await makeNeighbourhood('kladstraat');
  const visit = visitOf(there, await makePerson(there, 'Bo'));
  const at = { browser: 'browser-one', kind: 'offer' } as const;
  await keepDraft(visit, { ...at, words: { words: 'taart', dayparts: ['1'] } });
  await keepDraft(visit, { ...at, words: { minutesAWeek: '60' } });
  expect(await draftSoFar(visit, at)).toEqual({ words: 'taart', dayparts: ['1'], minutesAWeek: '60' });
  expect(await draftSoFar(visit, { ...at, browser: 'browser-two' })).toEqual({});
  const elsewhere = await makeNeighbourhood('andere-kladstraat');
  const stranger = visitOf(elsewhere, await makePerson(elsewhere, 'Bo'));
  expect(await draftSoFar(stranger, at)).toEqual({});
  expect(await keepDraft(visit, { ...at, words: { words: 'a'.repeat(30_000) } })).toMatchObject({ reason: 'too-much' });
  await forgetDraft(visit, at);
  expect(await draftSoFar(visit, at)).toEqual({});
});

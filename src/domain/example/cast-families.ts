import { anytime, weekend } from './cast-dayparts.ts';
import { offer, person } from './cast-makers.ts';
import type { CastPerson, CastProxy, CastWish } from './cast-types.ts';

/** A mother without internet and her daughter, and somebody who was written down twice. */
export const castFamilies: readonly CastPerson[] = [
  person('Truus', {
    age: 86,
    cell: 'linden',
    reachBy: 'phone',
    joinedDaysAgo: 90,
    likes: 'Kaarten, en de krant van gisteren.',
    vouchings: ['met']
  }),
  person('Marja', {
    age: 54,
    cell: 'linden',
    joinedDaysAgo: 60,
    likes: 'Voor mijn moeder zorgen, en op zondag even niet.',
    vouchings: ['met'],
    offers: [offer('cake', 'Appeltaart. Ik bak er toch altijd twee.', { dayparts: weekend(), hours: 1, reach: 500 })]
  }),
  person('Gonnie', {
    age: 71,
    cell: 'molen',
    joinedDaysAgo: 50,
    likes: 'Breien en babbelen.',
    offers: [offer('coffee', 'Kom maar, de koffie is bruin.', { dayparts: anytime(), hours: 2, reach: 700 })]
  }),
  {
    ...person('Gonnie', { age: 71, cell: 'molen', reachBy: 'phone', joinedDaysAgo: 12, likes: 'Breien.' }),
    key: 'gonnie-aan-de-telefoon',
    samePhoneAs: 'gonnie'
  }
];

/** Who acts for whom, as it was said on the phone. */
export const castProxies: readonly CastProxy[] = [
  {
    person: 'truus',
    proxy: 'marja',
    daysAgo: 20,
    yes: ['asks', 'answers', 'appointments'],
    no: ['offers']
  }
];

/** Who would like to act for somebody, and waits for the coordinator to ask. */
export const castWishes: readonly CastWish[] = [
  { by: 'sanne', daysAgo: 1, words: 'Mijn tante Bep heeft geen computer. Mag ik voor haar vragen plaatsen?' }
];

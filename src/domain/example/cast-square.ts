import { afternoons, daytimes, evenings, mornings, weekend } from './cast-dayparts.ts';
import { offer, person, thing } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** People who live on the side of the square and the flats. */
export const castSquare: readonly CastPerson[] = [
  person('Mila', {
    age: 26,
    cell: 'plein',
    languages: ['nl', 'pl', 'en'],
    likes: 'Hardlopen, en iemand gezelschap houden op een bankje.',
    offers: [
      offer('walking', 'Samen een rondje, jouw tempo is goed.', {
        dayparts: evenings() | weekend(),
        hours: 2,
        reach: 2000
      })
    ],
    vouchings: ['met']
  }),
  person('Achmed', {
    age: 66,
    cell: 'plein',
    languages: ['nl', 'ar', 'ber'],
    likes: 'Schaken op het plein. Verliezen mag ook.',
    hard: { words: 'Mijn knie. Tillen gaat niet meer.', audience: 'neighbourhood' },
    offers: [
      offer('coffee', 'Een potje schaken of gewoon zitten.', { dayparts: afternoons([0, 1, 2, 3, 4, 5, 6]), hours: 3 })
    ],
    vouchings: ['met']
  }),
  person('Roos', {
    age: 35,
    cell: 'plein',
    likes: 'Taart bakken met mijn twee dochters.',
    hard: { words: 'Alles alleen regelen, sinds de scheiding.', audience: 'coordinator' },
    offers: [offer('cake', 'Een taart voor wie jarig is en geen oven heeft.', { dayparts: weekend(), hours: 1 })]
  }),
  person('Pieter', {
    age: 70,
    cell: 'plein',
    likes: 'Oude radio’s weer laten zingen.',
    joinedDaysAgo: 166,
    offers: [
      offer('small-jobs computer', 'Kabels, knoppen en apparaten: ik vind het leuk.', {
        dayparts: daytimes([1, 2, 3]),
        hours: 3,
        reach: 1500
      })
    ],
    vouchings: ['met']
  }),
  person('Sanne', {
    age: 41,
    cell: 'flat',
    likes: 'Een praatje in de lift dat langer duurt dan de lift.',
    joinedDaysAgo: 155,
    offers: [
      offer('shopping', 'Zaterdag ga ik met de auto. Er kan nog van alles bij.', {
        dayparts: daytimes([5]),
        hours: 2,
        reach: 2000
      }),
      offer('hospital-lift', 'Een rit naar het ziekenhuis op mijn vrije dag.', {
        dayparts: daytimes([4]),
        hours: 3,
        reach: 8000
      }),
      thing('Klaptafel en vier stoelen', { picture: 'party', days: 14, dayparts: daytimes([5]) })
    ],
    vouchings: ['met', 'certificate']
  }),
  person('Moussa', {
    age: 23,
    cell: 'flat',
    languages: ['nl', 'fr', 'wo'],
    likes: 'Muziek maken, koken, fietsen repareren.',
    offers: [
      offer('bike', 'Je fiets weer rijden laten. Banden, remmen, ketting.', {
        dayparts: evenings() | weekend(),
        hours: 3,
        reach: 2000
      })
    ],
    vouchings: ['met']
  }),
  person('Corrie', {
    age: 88,
    cell: 'flat',
    reachBy: 'phone',
    likes: 'Puzzels van duizend stukjes.',
    joinedDaysAgo: 100,
    hard: { words: 'De container naar beneden krijgen.', audience: 'coordinator' },
    vouchings: ['met'],
    offers: [offer('daily-call', 'Even bellen of alles goed is.', { dayparts: mornings(), hours: 1, reach: 3000 })]
  }),
  person('Lin', {
    age: 39,
    cell: 'flat',
    languages: ['nl', 'zh', 'en'],
    likes: 'Dumplings vouwen. Met meer handen gaat het sneller.',
    offers: [offer('cooking', 'Samen koken op zondag.', { dayparts: afternoons([6]) | evenings([6]), hours: 2 })]
  }),
  person('Bart', {
    age: 55,
    cell: 'flat',
    likes: 'Stil naast iemand vissen.',
    joinedDaysAgo: 132,
    hard: { words: 'Drukte. Twee mensen is voor mij al veel.', audience: 'neighbourhood' },
    offers: [
      offer('bin', 'Ik zet mijn bak toch buiten. Die van jou kan mee.', {
        dayparts: evenings([0, 3]),
        hours: 1,
        reach: 500
      })
    ]
  }),
  person('Yara', {
    age: 19,
    cell: 'flat',
    languages: ['nl', 'ar', 'en'],
    likes: 'Voorlezen, zingen, en met kinderen knutselen.',
    offers: [
      offer('children reading-aloud', 'Een middag knutselen of lezen met je kind.', {
        dayparts: afternoons([2, 4]) | weekend(),
        hours: 3
      })
    ],
    vouchings: ['met', 'certificate']
  }),
  person('Jan', {
    age: 68,
    cell: 'flat',
    reachBy: 'phone',
    likes: 'De krant, van voor tot achter.',
    hard: { words: 'Lopen gaat met een rollator. Stoepranden zijn hoog.', audience: 'neighbourhood' },
    offers: [offer('coffee', 'Koffie en de krant doornemen.', { dayparts: mornings(), hours: 2, reach: 400 })]
  })
];

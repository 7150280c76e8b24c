import { afternoons, anytime, daytimes, evenings, middays, mornings, weekend } from './cast-dayparts.ts';
import { offer, person, thing } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** People who live by the gardens and the edge of the wood. */
export const castGardens: readonly CastPerson[] = [
  person('Rinus', {
    age: 84,
    cell: 'tuinen',
    reachBy: 'phone',
    likes: 'Mijn tuin, tot de laatste boon.',
    joinedDaysAgo: 145,
    vouchings: ['met'],
    hard: { words: 'Bukken. En toegeven dat bukken niet gaat.', audience: 'neighbourhood' },
    offers: [
      offer('borrowing', 'Een kruiwagen, een ladder, een luisterend oor.', {
        dayparts: anytime(),
        hours: 1,
        reach: 800
      })
    ]
  }),
  person('Priya', {
    age: 27,
    cell: 'tuinen',
    languages: ['nl', 'en', 'ta'],
    locale: 'en',
    joinedDaysAgo: 40,
    likes: 'Yoga op een stoel. Iedereen kan het.',
    offers: [
      offer('language coffee', 'English for Dutch, and tea in between.', { dayparts: evenings([0, 2]), hours: 2 })
    ],
    vouchings: ['met']
  }),
  person('Koen', {
    age: 39,
    cell: 'tuinen',
    likes: 'Lange afstanden fietsen.',
    joinedDaysAgo: 128,
    vouchings: ['met'],
    offers: [
      offer('bike', 'Ik maak je fiets in orde voor het voorjaar.', {
        dayparts: evenings([1]) | weekend(),
        hours: 2,
        reach: 3000
      }),
      offer('shopping', 'Boodschappen met de bakfiets.', { dayparts: afternoons([5]), hours: 1, reach: 2000 }),
      thing('Fietskar voor twee kinderen', { picture: 'road', days: 3, dayparts: weekend() })
    ]
  }),
  person('Loes', {
    age: 71,
    cell: 'hoek',
    likes: 'Kruiswoordraadsels met een pen.',
    joinedDaysAgo: 190,
    vouchings: ['met'],
    offers: [
      offer('coffee walking', 'Een praatje en een blokje om.', {
        dayparts: mornings([1, 2, 3]),
        hours: 2,
        reach: 1000
      }),
      offer('cake', 'Appeltaart, het recept van mijn oma.', { dayparts: afternoons([5]), hours: 1 })
    ]
  }),
  person('Giel', {
    age: 22,
    cell: 'hoek',
    likes: 'Treinen. Ik weet alle tijden.',
    joinedDaysAgo: 77,
    vouchings: ['met'],
    hard: { words: 'Grapjes snappen. Zeg het maar gewoon.', audience: 'neighbourhood' },
    offers: [
      offer('bin shopping', 'Elke week op dezelfde tijd. Dat vind ik fijn.', {
        dayparts: evenings([0]) | mornings([5]),
        hours: 2,
        reach: 1000
      })
    ]
  }),
  person('Zeynep', {
    age: 50,
    cell: 'hoek',
    languages: ['nl', 'tr', 'de'],
    likes: 'Verhalen uit andere landen.',
    vouchings: ['met'],
    offers: [
      offer('sewing cooking', 'Gordijnen korter maken, of iets lekkers voor feest.', {
        dayparts: daytimes([0, 4]),
        hours: 3
      })
    ]
  }),
  person('Ad', {
    age: 65,
    cell: 'hoek',
    likes: 'Biljarten, matig maar blij.',
    reachBy: 'phone',
    offers: [
      offer('hospital-lift', 'Rijden, wachten, terugrijden. Ik heb een boek bij me.', {
        dayparts: daytimes(),
        hours: 5,
        reach: 9000,
        pausedFor: 9
      })
    ],
    vouchings: ['met']
  }),
  person('Vera', {
    age: 31,
    cell: 'bosrand',
    likes: 'Hout hakken en vuur maken.',
    joinedDaysAgo: 4,
    welcomed: false,
    offers: [
      offer('garden', 'Takken snoeien en meenemen voor de kachel.', { dayparts: weekend(), hours: 2, reach: 3000 })
    ]
  }),
  person('Abel', {
    age: 59,
    cell: 'bosrand',
    likes: 'Ik ben nieuw hier en nieuwsgierig.',
    joinedDaysAgo: 2,
    welcomed: false,
    offers: [offer('dog', 'Mijn hond zoekt gezelschap.', { dayparts: middays() | mornings(), hours: 2, reach: 2500 })]
  }),
  person('Sofia', {
    age: 20,
    cell: 'hoek',
    languages: ['nl', 'es', 'en'],
    joinedDaysAgo: 1,
    welcomed: false,
    likes: 'Ik studeer en kook graag voor meer mensen.',
    offers: [offer('cooking', 'Een grote pan op zondag.', { dayparts: evenings([6]), hours: 2, withdrawn: true })]
  })
];

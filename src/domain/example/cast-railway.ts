import { afternoons, anytime, evenings, mornings, weekend } from './cast-dayparts.ts';
import { offer, person, thing } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** People who live by the railway. */
export const castRailway: readonly CastPerson[] = [
  person('Esther', {
    age: 33,
    cell: 'spoor',
    likes: 'Planten stekken en weggeven.',
    offers: [
      offer('garden', 'Onkruid en ik zijn oude bekenden.', {
        dayparts: mornings([5, 6]) | evenings([2]),
        hours: 2,
        reach: 1500
      })
    ],
    vouchings: ['met']
  }),
  person('Kwame', {
    age: 45,
    cell: 'spoor',
    languages: ['nl', 'en', 'tw'],
    likes: 'Zingen in het koor. Iedereen mag meedoen.',
    joinedDaysAgo: 144,
    offers: [
      offer('language', 'Een uur Nederlands of Engels praten, over van alles.', {
        dayparts: evenings([1, 3]),
        hours: 2,
        reach: 2000
      }),
      offer('small-jobs', 'Een kast in elkaar zetten doe ik graag.', { dayparts: weekend(), hours: 2, reach: 2000 })
    ],
    vouchings: ['met']
  }),
  person('Ria', {
    age: 72,
    cell: 'spoor',
    likes: 'Kaarten sturen aan mensen die niets verwachten.',
    joinedDaysAgo: 125,
    offers: [
      offer('daily-call coffee', 'Een belletje in de ochtend, of koffie bij mij.', {
        dayparts: mornings() | afternoons([1]),
        hours: 2,
        reach: 1200
      })
    ],
    vouchings: ['met']
  }),
  person('Dilan', {
    age: 28,
    cell: 'spoor',
    languages: ['nl', 'ku', 'tr'],
    likes: 'Bloemschikken. Vrijdag heb ik altijd iets over.',
    hard: { words: 'Ik slaap slecht en kom dan te laat.', audience: 'coordinator' },
    offers: [
      offer('shopping', 'Ik werk in de winkel en neem zo iets mee.', {
        dayparts: evenings([1, 2, 4]),
        hours: 1,
        reach: 1000
      })
    ]
  }),
  person('Gerrit', {
    age: 77,
    cell: 'spoor',
    reachBy: 'coordinator',
    likes: 'Duiven. Ik heb er nog zes.',
    hard: { words: 'Formulieren. Ik leg ze op een stapel.', audience: 'coordinator' },
    offers: [
      offer('borrowing', 'Gereedschap lenen? Ik heb een schuur vol.', { dayparts: anytime(), hours: 1 }),
      thing('Ladder van vier meter', { picture: 'tools', days: 3, dayparts: anytime() })
    ]
  })
];

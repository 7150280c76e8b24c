import { afternoons, daytimes, evenings, mornings, weekend } from './cast-dayparts.ts';
import { offer, person, thing } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** People who live by the mill and the stream. */
export const castGreen: readonly CastPerson[] = [
  person('Nadia', {
    age: 36,
    joinedDaysAgo: 90,
    cell: 'molen',
    languages: ['nl', 'ar'],
    likes: 'Zwemmen in het donker, als iedereen nog slaapt.',
    vouchings: ['met', 'certificate'],
    offers: [
      offer('children lodging', 'Een nachtje logeren kan bij ons. Er staat een bed klaar.', {
        dayparts: weekend() | evenings([4]),
        hours: 6,
        reach: 1500
      }),
      thing('Gourmetstel voor acht mensen', { picture: 'kitchen', days: 3, dayparts: weekend() | evenings() })
    ]
  }),
  person('Frits', {
    age: 67,
    cell: 'molen',
    likes: 'Orgel spelen in een lege kerk.',
    joinedDaysAgo: 151,
    vouchings: ['met'],
    offers: [
      offer('bin', 'Ik loop elke maandag de straat door met de bakken.', {
        dayparts: evenings([0]) | mornings([1]),
        hours: 1,
        reach: 600
      }),
      offer('small-jobs', 'Kleine klussen, veel geduld.', { dayparts: mornings([2, 3]), hours: 2, pausedFor: 18 })
    ]
  }),
  person('Chantal', {
    age: 49,
    cell: 'molen',
    languages: ['nl', 'pap'],
    likes: 'Dansen in de keuken.',
    hard: { words: 'Ik heb schulden gehad. Daar praat ik nu wel over.', audience: 'neighbourhood' },
    offers: [offer('cooking', 'Een bord extra, met pittige saus of zonder.', { dayparts: evenings([1, 3]), hours: 2 })]
  }),
  person('Jules', {
    age: 30,
    cell: 'beek',
    likes: 'Vogels kijken. Stil zijn telt ook als meedoen.',
    vouchings: ['met'],
    offers: [
      offer('walking', 'Samen naar de beek, met verrekijker.', { dayparts: mornings([5, 6]), hours: 2, reach: 2000 })
    ]
  }),
  person('Hanneke', {
    age: 75,
    cell: 'beek',
    likes: 'Brieven schrijven met een vulpen.',
    joinedDaysAgo: 139,
    vouchings: ['met'],
    offers: [
      offer('reading-aloud', 'Voorlezen aan wie slecht ziet.', { dayparts: mornings([1, 3]), hours: 2, reach: 1500 }),
      offer('coffee', 'Een uurtje bijpraten.', { dayparts: afternoons([4]), hours: 1 })
    ]
  }),
  person('Marek', {
    age: 42,
    cell: 'beek',
    languages: ['nl', 'pl'],
    likes: 'Alles met hout.',
    vouchings: ['met'],
    offers: [
      offer('small-jobs', 'Deuren, kozijnen, een drempel weghalen.', {
        dayparts: evenings([0, 2]) | daytimes([5]),
        hours: 3,
        reach: 3000
      })
    ]
  }),
  person('Tineke', {
    age: 62,
    cell: 'beek',
    likes: 'Zingen onder de douche en in het koor.',
    offers: [
      offer('hospital-lift shopping', 'Ik rij graag even mee.', { dayparts: daytimes([0, 1]), hours: 3, reach: 7000 })
    ],
    vouchings: ['met']
  }),
  person('Omar', {
    age: 53,
    cell: 'beek',
    languages: ['nl', 'ar', 'ku'],
    likes: 'Mijn moestuin. De komkommers zijn voor de buren.',
    joinedDaysAgo: 70,
    hard: { words: 'Ik mis mijn moeder, die ver weg woont.', audience: 'neighbourhood' },
    offers: [
      offer('garden', 'Graven en gieten, en oogst om te delen.', {
        dayparts: evenings() | mornings([6]),
        hours: 3,
        reach: 1500
      })
    ],
    vouchings: ['met']
  }),
  person('Saskia', {
    age: 46,
    cell: 'tuinen',
    likes: 'Bijen. Ze steken bijna nooit.',
    vouchings: ['met'],
    offers: [offer('garden', 'Samen een uurtje in je tuin.', { dayparts: mornings([5]), hours: 2, reach: 1500 })]
  })
];

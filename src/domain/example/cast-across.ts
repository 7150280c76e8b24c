import { afternoons, anytime, daytimes, mornings, weekend } from './cast-dayparts.ts';
import { offer, person } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** A second, small neighbourhood of the same region; nobody of it exists. */
export const hazenkamp = { slug: 'hazenkamp', name: 'Hazenkamp', metres: 1500, foundedDaysAgo: 120 } as const;

const home = { cell: 'hazenkamp' } as const;
const far = 3000;

export const castAcross: readonly CastPerson[] = [
  person('Petra', {
    ...home,
    age: 51,
    roles: ['coordinator', 'administrator'],
    vouchings: ['met'],
    likes: 'Puzzelen.'
  }),
  person('Kim', {
    ...home,
    age: 34,
    likes: 'Lopen in de regen, en daarna thee.',
    vouchings: ['met'],
    offers: [offer('walking', 'Ik loop graag een rondje samen.', { dayparts: daytimes(), hours: 3, reach: far })]
  }),
  person('Bram', {
    ...home,
    age: 45,
    likes: 'Oude radio’s die weer gaan praten.',
    vouchings: ['met', 'certificate'],
    offers: [
      offer('computer', 'Met geduld komt elke computer weer goed.', { dayparts: anytime(), hours: 2, reach: far })
    ]
  }),
  person('Ilse', {
    ...home,
    age: 29,
    likes: 'Zingen op de fiets.',
    offers: [offer('shopping', 'Ik kom elke zaterdag langs de winkel.', { dayparts: weekend(), reach: far })]
  }),
  person('Toon', {
    ...home,
    age: 81,
    reachBy: 'phone',
    likes: 'De duiven op het dak.',
    offers: [offer('crafts', 'Met naald en draad krijg ik alles weer heel.', { dayparts: afternoons(), reach: far })]
  }),
  person('Samira', {
    ...home,
    age: 38,
    languages: ['nl', 'ar'],
    likes: 'Koken voor te veel mensen.',
    vouchings: ['met'],
    offers: [offer('language', 'Samen Nederlands praten.', { dayparts: mornings() | afternoons(), reach: far })]
  })
];

export type AskAcross = {
  readonly by: string;
  readonly helper: string;
  readonly category: string;
  readonly words: string;
  readonly dayparts: number;
  readonly minutes: number;
  readonly daysAgo: number;
  /** Nobody was asked yet, the other desk was, or it runs. */
  readonly stage: 'open' | 'proposed' | 'agreed';
};

/** What people of the first neighbourhood ask, and who of the second fits. */
export const asksAcross: readonly AskAcross[] = [
  {
    ...{ by: 'sunil', helper: 'kim', category: 'walking', dayparts: daytimes(), minutes: 60, daysAgo: 4 },
    words: 'Met iemand een stukje door het park. Alleen kom ik er niet toe.',
    stage: 'proposed'
  },
  {
    ...{ by: 'olga', helper: 'bram', category: 'computer', dayparts: afternoons(), minutes: 60, daysAgo: 12 },
    words: 'Mijn foto’s staan op de oude computer. Wie helpt ze eraf te halen?',
    stage: 'agreed'
  },
  {
    ...{ by: 'hanneke', helper: 'toon', category: 'crafts', dayparts: afternoons(), minutes: 60, daysAgo: 3 },
    words: 'Er zit een gat in mijn lievelingstrui. Wie kan dat maken?',
    stage: 'open'
  }
];

import { weekend } from './cast-dayparts.ts';
import { ask, offer, person } from './cast-makers.ts';
import type { CastAsk, CastPerson } from './cast-types.ts';

/** Two who are younger than sixteen. */
export const castYoung: readonly CastPerson[] = [
  person('Lieke', {
    age: 15,
    cell: 'molen',
    joinedDaysAgo: 25,
    likes: 'Vegen, en buiten zijn.',
    offers: [offer('pavement', 'Ik veeg graag een stoepje.', { dayparts: weekend(), hours: 1, reach: 1000 })]
  }),
  person('Jip', { age: 14, cell: 'linden', joinedDaysAgo: 2, likes: 'Honden.' })
];

/** Whose parent signed, and how many days ago; the other one waits. */
export const castParent = { of: 'lieke', name: 'Ingrid', phone: '06 000 01 500', daysAgo: 20 } as const;

/** What one of them does for somebody, arranged by the coordinator. */
export const castForYoung: readonly CastAsk[] = [
  ask('koen/stoep', 'De stoep ligt vol blad. Mijn rug wil even niet.', {
    daysAgo: 9,
    category: 'pavement',
    onDaysAgo: -11,
    rhythm: 'before',
    dayparts: weekend(),
    minutes: 30,
    stories: [
      {
        helper: 'lieke',
        proposed: 7,
        line: 'Lieke woont om de hoek. Haar moeder weet ervan.',
        helperSays: ['yes', 6],
        askerSays: ['yes', 5],
        meets: { daysAgo: -4, hour: 11 }
      }
    ]
  })
];

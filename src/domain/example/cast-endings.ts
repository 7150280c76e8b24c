import { anytime, daytimes, evenings, weekend } from './cast-dayparts.ts';
import { ask } from './cast-makers.ts';
import type { CastAsk } from './cast-types.ts';

/** What has been lately, also what did not work or was taken back. */
export const castEndings: readonly CastAsk[] = [
  ask('ad/computer', 'Mijn scherm vraagt steeds iets in het Engels.', {
    daysAgo: 36,
    category: 'computer',
    postedBy: 'fatima',
    onDaysAgo: 30,
    rhythm: 'before',
    dayparts: anytime(),
    stories: [
      {
        helper: 'pieter',
        proposed: 35,
        helperSays: ['yes', 34],
        askerSays: ['yes', 34],
        meets: { daysAgo: 33, hour: 11 },
        outcome: 'partly'
      }
    ]
  }),
  ask('giel/samen', 'Ik wil leren koken voor één persoon.', {
    daysAgo: 64,
    category: 'cooking',
    dayparts: evenings([1, 3]),
    stories: [
      {
        helper: 'chantal',
        proposed: 60,
        helperSays: ['yes', 59],
        askerSays: ['yes', 58],
        meets: { daysAgo: 50, hour: 18 },
        outcome: 'did-not-work'
      }
    ],
    end: 'done'
  }),
  ask('priya/markt', 'Somebody to show me the market on Saturday.', {
    daysAgo: 30,
    category: 'walking',
    onDaysAgo: 23,
    dayparts: daytimes([5]),
    stories: [
      {
        helper: 'mila',
        proposed: 28,
        helperSays: ['yes', 27],
        askerSays: ['yes', 27],
        meets: { daysAgo: 23, hour: 11 },
        outcome: 'worked',
        thanks: 'The best olives of my life. Thank you, Mila.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('ria/taart', 'Mijn zus wordt tachtig. Mijn oven is stuk.', {
    daysAgo: 28,
    category: 'cake',
    onDaysAgo: 20,
    rhythm: 'before',
    dayparts: weekend(),
    stories: [
      {
        helper: 'roos',
        proposed: 26,
        helperSays: ['yes', 26],
        askerSays: ['yes', 25],
        meets: { daysAgo: 21, hour: 10 },
        outcome: 'worked',
        thanks: 'Er bleef geen kruimel over.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('sunil/ladder', 'Ik zoek een ladder voor één middag.', {
    daysAgo: 22,
    category: 'borrowing',
    onDaysAgo: 15,
    rhythm: 'before',
    dayparts: weekend(),
    stories: [
      {
        helper: 'gerrit',
        proposed: 20,
        helperSays: ['yes', 19],
        askerSays: ['yes', 19],
        meets: { daysAgo: 16, hour: 13 },
        outcome: 'worked',
        thanks: 'De goot is schoon en de ladder is terug.'
      }
    ],
    loan: { what: 'Ladder van vier meter', of: 'gerrit', lentDaysAgo: 16, dueDaysAgo: 15, backDaysAgo: 15 }
  }),
  ask('esther/bank', 'Een bank naar boven tillen.', {
    daysAgo: 26,
    category: 'small-jobs',
    onDaysAgo: 19,
    dayparts: weekend(),
    end: 'withdrawn'
  }),
  ask('ruben/hond', 'Misschien wil ik een hond lenen, om te proberen.', {
    daysAgo: 17,
    category: 'pets',
    dayparts: weekend(),
    audience: 'nameless',
    end: 'withdrawn'
  }),
  ask('loes/blad', 'Het blad van drie bomen ligt in mijn tuin.', {
    daysAgo: 184,
    category: 'garden',
    dayparts: weekend(),
    audience: 'nameless'
  })
];

import { afternoons, anytime, daytimes, evenings, weekend } from './cast-dayparts.ts';
import { ask } from './cast-makers.ts';
import type { CastAsk } from './cast-types.ts';

/** What has been: thanks that were said, things that did not work, and asks that were taken back. */
export const castPast: readonly CastAsk[] = [
  ask('rinus/kruiwagen', 'Drie kruiwagens mest naar achteren. Ik geef aanwijzingen.', {
    daysAgo: 120,
    category: 'garden',
    postedBy: 'joost',
    onDaysAgo: 106,
    rhythm: 'before',
    dayparts: weekend(),
    giveBack: 'small',
    stories: [
      {
        helper: 'tesfay',
        proposed: 118,
        helperSays: ['yes', 117],
        askerSays: ['yes', 117],
        meets: { daysAgo: 112, hour: 10 },
        outcome: 'worked',
        thanks: 'Je werkte hard en lachte om mijn grappen. Kom bonen halen.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('door/lamp', 'De lamp boven de trap. Ik loop er nu in het donker.', {
    daysAgo: 130,
    category: 'small-jobs',
    postedBy: 'fatima',
    onDaysAgo: 121,
    rhythm: 'before',
    dayparts: daytimes(),
    minutes: 30,
    stories: [
      {
        helper: 'wim',
        proposed: 128,
        helperSays: ['yes', 127],
        askerSays: ['yes', 127],
        meets: { daysAgo: 125, hour: 9 },
        outcome: 'worked',
        thanks: 'Er is weer licht. En het was gezellig.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('bo/tas', 'Ik kan even niet naar de winkel. Wie neemt soep en brood mee?', {
    daysAgo: 95,
    category: 'shopping',
    onDaysAgo: 93,
    dayparts: anytime(),
    stories: [
      {
        helper: 'cyriel',
        proposed: 95,
        helperSays: ['yes', 94],
        askerSays: ['yes', 94],
        meets: { daysAgo: 93, hour: 17 },
        outcome: 'worked',
        thanks: 'De soep was warm. Jij ook.',
        givesBack: 'later'
      }
    ]
  }),
  ask('corrie/puzzel', 'Er ligt een puzzel van duizend stukjes. Wie zoekt er mee?', {
    daysAgo: 88,
    category: 'coffee',
    postedBy: 'fatima',
    onDaysAgo: 80,
    rhythm: 'before',
    dayparts: afternoons(),
    stories: [
      {
        helper: 'loes',
        proposed: 86,
        helperSays: ['yes', 85],
        askerSays: ['yes', 84],
        meets: { daysAgo: 82, hour: 14 },
        outcome: 'worked',
        thanks: 'De rand is af. Tot de volgende keer.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('olga/rit', 'Voor een onderzoek moet ik naar het ziekenhuis. Ik ben een beetje bang.', {
    daysAgo: 70,
    category: 'hospital-lift',
    onDaysAgo: 64,
    dayparts: anytime(),
    minutes: 120,
    stories: [
      {
        helper: 'tineke',
        proposed: 69,
        helperSays: ['yes', 68],
        askerSays: ['yes', 68],
        meets: { daysAgo: 64, hour: 9 },
        outcome: 'worked',
        thanks: 'Je bleef erbij. Dat vergeet ik niet.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('aisha/logeren', 'Ik moet een nacht weg. Kan mijn dochter bij iemand slapen?', {
    daysAgo: 66,
    category: 'lodging',
    onDaysAgo: 52,
    dayparts: evenings([4]) | weekend(),
    minutes: 720,
    distance: 'does-not-matter',
    stories: [
      {
        helper: 'nadia',
        proposed: 63,
        helperSays: ['yes', 62],
        askerSays: ['yes', 61],
        meets: { daysAgo: 52, hour: 17 },
        outcome: 'worked',
        thanks: 'Ze wil nu elke week bij jullie slapen.',
        givesBack: 'yes'
      }
    ]
  }),
  ask('mila/fiets', 'Mijn ketting valt er steeds af.', {
    daysAgo: 57,
    category: 'bike',
    onDaysAgo: 48,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    stories: [
      {
        helper: 'koen',
        proposed: 56,
        helperSays: ['yes', 55],
        askerSays: ['yes', 55],
        meets: { daysAgo: 51, hour: 19 },
        outcome: 'worked',
        thanks: 'Ik fiets weer. Dank je wel!',
        givesBack: 'no'
      }
    ]
  }),
  ask('farid/broek', 'Mijn goede broek heeft een gat. Het feest is zaterdag.', {
    daysAgo: 44,
    category: 'sewing',
    onDaysAgo: 39,
    rhythm: 'before',
    dayparts: anytime(),
    stories: [
      {
        helper: 'greet',
        proposed: 43,
        helperSays: ['yes', 42],
        askerSays: ['yes', 42],
        meets: { daysAgo: 40, hour: 15 },
        outcome: 'worked',
        thanks: 'Niemand zag het gat. U bent een kunstenaar.',
        givesBack: 'yes'
      }
    ]
  })
];

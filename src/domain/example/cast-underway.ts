import { afternoons, anytime, daytimes, evenings, mornings, weekend } from './cast-dayparts.ts';
import { ask } from './cast-makers.ts';
import type { CastAsk } from './cast-types.ts';

/** Asks that are on their way: somebody was asked, or both said yes and will meet. */
export const castUnderway: readonly CastAsk[] = [
  ask('truus/kaarten', 'Mijn moeder wil weer kaarten. Wie komt er op woensdag een potje doen?', {
    daysAgo: 6,
    category: 'games',
    postedBy: 'marja',
    dayparts: afternoons([2]),
    giveBack: 'small',
    stories: [{ helper: 'achmed', proposed: 4, line: 'Achmed kent klaverjas en pandoer.', helperSays: ['yes', 3] }]
  }),
  ask('truus/bak', 'De bak aan de straat, op maandag. Hij is te zwaar voor Truus.', {
    daysAgo: 18,
    category: 'bin',
    postedBy: 'marja',
    dayparts: evenings([6]),
    minutes: 15,
    stories: [
      {
        helper: 'bart',
        proposed: 16,
        helperSays: ['yes', 15],
        askerSays: ['yes', 14],
        meets: { daysAgo: -3, hour: 19 }
      }
    ]
  }),
  ask('gonnie-aan-de-telefoon/lamp', 'Boven de trap is de lamp stuk. Ik durf de ladder niet op.', {
    daysAgo: 10,
    category: 'small-jobs',
    postedBy: 'fatima',
    onDaysAgo: -9,
    rhythm: 'before',
    dayparts: mornings() | afternoons(),
    stories: [{ helper: 'wim', proposed: 3 }]
  }),
  ask('door/boodschappen', 'Melk en aardappels zijn zwaar. Wie neemt ze op vrijdag mee?', {
    daysAgo: 7,
    category: 'shopping',
    postedBy: 'fatima',
    dayparts: daytimes([4, 5]),
    giveBack: 'small',
    stories: [{ helper: 'cyriel', proposed: 1, line: 'Cyriel woont om de hoek en gaat toch al.' }]
  }),
  ask('achmed/plank', 'Er moet een boekenplank aan de muur. Mijn knie doet niet mee.', {
    daysAgo: 10,
    category: 'small-jobs',
    onDaysAgo: -8,
    rhythm: 'before',
    dayparts: mornings() | afternoons(),
    stories: [{ helper: 'wim', proposed: 4 }]
  }),
  ask('mieke/wandelen', 'Ik wil graag een rondje lopen. Alleen durf ik niet, mijn ogen zijn slecht.', {
    daysAgo: 8,
    category: 'walking',
    dayparts: mornings([2, 4]),
    audience: 'nameless',
    giveBack: 'small',
    stories: [
      { helper: 'emma', proposed: 3, line: 'Emma loopt elke dag en heeft een rustige hond.', helperSays: ['yes', 2] }
    ]
  }),
  ask('greet/zondag', 'Zondag is zo lang. Wie komt er even zitten?', {
    daysAgo: 9,
    category: 'coffee',
    postedBy: 'joost',
    dayparts: afternoons([6]),
    distance: 'does-not-matter',
    giveBack: 'small',
    stories: [{ helper: 'achmed', proposed: 5, helperSays: ['yes', 4] }]
  }),
  ask('esther/fiets', 'Mijn fiets heeft een slag in het wiel.', {
    daysAgo: 11,
    category: 'bike',
    onDaysAgo: -4,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    giveBack: 'small',
    stories: [{ helper: 'moussa', proposed: 6, helperSays: ['yes', 5], askerSays: ['yes', 4] }]
  }),
  ask('ruben/telefoon', 'Mijn telefoon kan ondertitels tonen. Wie weet hoe dat moet?', {
    daysAgo: 8,
    category: 'computer',
    onDaysAgo: -3,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    stories: [{ helper: 'hamza', proposed: 5, helperSays: ['yes', 4], askerSays: ['yes', 3] }]
  }),
  ask('bo/boor', 'Ik wil graag lenen: Boormachine met boortjes.\nEr moet een plankje in de gang.', {
    daysAgo: 6,
    category: 'borrowing',
    onDaysAgo: 3,
    dayparts: anytime(),
    minutes: 15,
    stories: [{ helper: 'wim', proposed: 5, helperSays: ['yes', 4], askerSays: ['yes', 4] }],
    loan: { what: 'Boormachine met boortjes', of: 'wim', lentDaysAgo: 3, dueDaysAgo: -2 }
  }),
  ask('bo/huisarts', 'Ik moet naar het ziekenhuis voor controle. Terug ben ik altijd moe.', {
    daysAgo: 9,
    category: 'hospital-lift',
    onDaysAgo: -1,
    dayparts: anytime(),
    minutes: 150,
    distance: 'does-not-matter',
    giveBack: 'later',
    stories: [
      {
        helper: 'joost',
        proposed: 7,
        helperSays: ['yes', 6],
        askerSays: ['yes', 6],
        meets: { daysAgo: -1, hour: 10, place: 'Ik haal je thuis op' },
        talk: [
          {
            by: 'bo',
            daysAgo: 5,
            hour: 19,
            words: 'Dag Joost, fijn dat je wilt rijden!\nIk woon op de hoek, bij de rode deur.'
          },
          { by: 'joost', daysAgo: 5, hour: 20, words: 'Die deur ken ik. Ik sta er om kwart voor tien.' },
          { by: 'bo', daysAgo: 1, hour: 12, words: 'Mag ik achterin liggen op de terugweg? Dan ben ik altijd zo moe.' },
          { by: 'joost', daysAgo: 0, hour: 7, words: 'Natuurlijk. Ik leg een deken klaar.' }
        ]
      }
    ]
  }),
  ask('door/container', 'De container is te zwaar voor mij. Wie zet hem aan de weg?', {
    daysAgo: 25,
    category: 'bin',
    postedBy: 'fatima',
    dayparts: mornings([0, 1, 2, 3, 4]) | evenings([0, 1, 2, 3, 4]),
    minutes: 15,
    giveBack: 'small',
    stories: [
      {
        helper: 'cyriel',
        proposed: 22,
        helperSays: ['yes', 21],
        askerSays: ['yes', 20],
        meets: { daysAgo: -3, hour: 9, movedTo: { daysAgo: -2, hour: 18 } }
      }
    ]
  }),
  ask('bep/bezoek', 'Iemand die af en toe komt zitten. Advocaat heb ik in huis.', {
    daysAgo: 60,
    category: 'coffee',
    postedBy: 'fatima',
    dayparts: afternoons([0, 1, 2, 3, 4]),
    distance: 'does-not-matter',
    giveBack: 'small',
    stories: [
      {
        helper: 'ria',
        proposed: 55,
        helperSays: ['yes', 54],
        askerSays: ['yes', 52],
        meets: { daysAgo: -1, hour: 14, place: 'Bij Bep thuis' }
      }
    ]
  }),
  ask('hendrik/vuilnis', 'De zak naar de container brengen. Elke donderdag.', {
    daysAgo: 74,
    category: 'bin',
    postedBy: 'fatima',
    dayparts: evenings([3]),
    minutes: 15,
    stories: [
      {
        helper: 'bart',
        proposed: 70,
        helperSays: ['yes', 69],
        askerSays: ['yes', 69],
        meets: { daysAgo: -3, hour: 18 }
      }
    ]
  }),
  ask('mieke/krant', 'Een uurtje voorlezen uit een echt boek. Luisterboeken heb ik al.', {
    daysAgo: 50,
    category: 'reading-aloud',
    dayparts: mornings([1, 3]),
    giveBack: 'small',
    stories: [
      {
        helper: 'hanneke',
        proposed: 47,
        helperSays: ['yes', 46],
        askerSays: ['yes', 45],
        meets: { daysAgo: -4, hour: 10, place: 'Bij Mieke aan de keukentafel' }
      }
    ]
  }),
  ask('kees/boodschap', 'Boodschappen op zaterdag, dan blijf ik bij mijn vrouw.', {
    daysAgo: 40,
    category: 'shopping',
    postedBy: 'joost',
    dayparts: daytimes([5]),
    stories: [
      {
        helper: 'sanne',
        proposed: 38,
        helperSays: ['yes', 37],
        askerSays: ['yes', 37],
        meets: { daysAgo: -5, hour: 11 }
      }
    ]
  }),
  ask('zeynep/duits', 'Mijn zoon heeft een spreekbeurt in het Nederlands. Wie oefent met hem?', {
    daysAgo: 6,
    category: 'language',
    onDaysAgo: -7,
    rhythm: 'before',
    dayparts: evenings(),
    stories: [
      { helper: 'priya', proposed: 5, helperSays: ['no', 4] },
      { helper: 'kwame', proposed: 3, helperSays: ['yes', 2] }
    ]
  }),
  ask('wim/eten', 'Eén keer in de week niet alleen eten. Dat lijkt me wat.', {
    daysAgo: 14,
    category: 'cooking',
    dayparts: evenings([3, 4]),
    giveBack: 'small',
    stories: [
      {
        helper: 'ayse',
        proposed: 12,
        helperSays: ['yes', 11],
        askerSays: ['yes', 10],
        meets: { daysAgo: -2, hour: 18, place: 'Bij Ayşe' }
      }
    ]
  }),
  ask('nadia/heg', 'De heg is hoger dan ik. Wie knipt er mee?', {
    daysAgo: 5,
    category: 'garden',
    onDaysAgo: -11,
    rhythm: 'before',
    dayparts: weekend(),
    giveBack: 'someone-else',
    stories: [{ helper: 'thijs', proposed: 2, helperSays: ['later', 1] }]
  })
];

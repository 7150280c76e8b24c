import { afternoons, anytime, daytimes, evenings, mornings, weekend } from './cast-dayparts.ts';
import { ask } from './cast-makers.ts';
import type { CastAsk } from './cast-types.ts';

/** Asks that still wait: new, waiting long, paused, or with somebody who would like to. */
export const castWaiting: readonly CastAsk[] = [
  ask('bo/hond', 'Mijn hond Saar moet uit. Woensdag red ik dat niet. Wie loopt een rondje met haar?', {
    daysAgo: 1,
    category: 'dog',
    dayparts: afternoons([2]),
    audience: 'first-name',
    distance: 'does-not-matter',
    giveBack: 'small',
    minutes: 45,
    interests: [
      ['emma', 'Saar mag met ons mee.'],
      ['lotte', 'Ik ben woensdag vrij.']
    ]
  }),
  ask('corrie/container', 'De container is te zwaar voor mij. Maandagavond moet hij naar de weg.', {
    daysAgo: 2,
    category: 'bin',
    postedBy: 'fatima',
    dayparts: evenings([0]),
    distance: 'does-not-matter',
    giveBack: 'small',
    minutes: 15
  }),
  ask('tesfay/taal', 'I would like to practise Dutch with somebody. Ik wil vaker praten.', {
    daysAgo: 1,
    category: 'language',
    dayparts: evenings([1, 3]),
    audience: 'first-name',
    giveBack: 'small',
    interests: [['olga', 'Ik oefen ook nog, samen is leuker.']]
  }),
  ask('jan/ziekenhuis', 'Donderdag moet ik naar de oogarts. De bus lukt niet met de rollator.', {
    daysAgo: 0,
    category: 'hospital-lift',
    postedBy: 'joost',
    onDaysAgo: -6,
    dayparts: mornings([0, 1, 2, 3, 4, 5, 6]),
    minutes: 180
  }),
  ask(
    'aisha/oppas',
    'Mijn jongste is ziek geweest. Een middag slapen zou zo fijn zijn. Wie speelt er met de twee groten?',
    {
      daysAgo: 3,
      category: 'children',
      onDaysAgo: -9,
      rhythm: 'before',
      dayparts: afternoons([0, 1, 2, 3, 4]),
      minutes: 120,
      audience: 'nameless',
      distance: 'someone-i-know',
      giveBack: 'later'
    }
  ),
  ask('kees/even-weg', 'Ik wil een uurtje naar de kapper. Wie drinkt er koffie met mijn vrouw?', {
    daysAgo: 24,
    lookAgain: 0,
    category: 'coffee',
    postedBy: 'fatima',
    dayparts: mornings([1, 3]),
    distance: 'rather-unknown',
    giveBack: 'later',
    minutes: 90
  }),
  ask('gerrit/duivenhok', 'De deur van het duivenhok klemt. Ik kan er niet meer bij met mijn schouder.', {
    daysAgo: 31,
    category: 'small-jobs',
    postedBy: 'joost',
    onDaysAgo: -20,
    rhythm: 'before',
    dayparts: daytimes(),
    minutes: 60,
    giveBack: 'small'
  }),
  ask('chantal/gordijnen', 'Ik heb gordijnen gekregen. Ze zijn te lang.', {
    daysAgo: 18,
    lookAgain: 1,
    category: 'sewing',
    onDaysAgo: -30,
    rhythm: 'before',
    dayparts: anytime(),
    rather: 'evening',
    audience: 'nameless',
    distance: 'does-not-matter',
    giveBack: 'small'
  }),
  ask('rinus/tuin', 'De bonen moeten de grond in. Bukken lukt niet. Aanwijzen wel.', {
    daysAgo: 5,
    category: 'garden',
    postedBy: 'joost',
    onDaysAgo: -12,
    rhythm: 'before',
    dayparts: mornings() | weekend(),
    minutes: 120,
    audience: 'first-name',
    distance: 'does-not-matter',
    giveBack: 'small',
    interests: [['saskia', 'Ik neem laarzen mee.']]
  }),
  ask('bart/lamp', 'De lamp in de gang is stuk. Ik sta liever niet op een trap.', {
    daysAgo: 4,
    category: 'small-jobs',
    onDaysAgo: -10,
    rhythm: 'before',
    dayparts: mornings(),
    minutes: 30,
    distance: 'does-not-matter'
  }),
  ask('hendrik/voorlezen', 'De krant heeft zulke kleine letters. Wie leest er een stukje voor?', {
    daysAgo: 3,
    category: 'reading-aloud',
    postedBy: 'fatima',
    dayparts: afternoons([0, 2, 4]),
    minutes: 60,
    giveBack: 'small'
  }),
  ask('roos/verhuisdoos', 'Ik krijg een kast uit een doos. Ik snap de tekening niet.', {
    daysAgo: 2,
    category: 'small-jobs',
    onDaysAgo: -5,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    audience: 'first-name',
    distance: 'does-not-matter',
    giveBack: 'small',
    interests: [['kwame', 'Dat puzzelen vind ik leuk.']]
  }),
  // Roos bakes for Moussa, Moussa mends the bike for Marek, and Marek puts up the cupboard for Roos: a ring.
  ask('moussa/taart', 'Mijn moeder komt voor het eerst bij mij op bezoek. Ik wil een taart, en ik heb geen oven.', {
    daysAgo: 2,
    category: 'cake',
    onDaysAgo: -11,
    rhythm: 'before',
    dayparts: weekend(),
    minutes: 60,
    distance: 'does-not-matter',
    giveBack: 'small'
  }),
  ask('marek/fiets', 'De ketting van mijn fiets loopt er steeds af. Met hout kan ik alles, met olie niets.', {
    daysAgo: 2,
    category: 'bike',
    onDaysAgo: -13,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    minutes: 60,
    distance: 'does-not-matter',
    giveBack: 'small'
  }),
  ask('dilan/wekker', 'Wie belt mij om zeven uur wakker? Dan kom ik op tijd.', {
    daysAgo: 12,
    category: 'daily-call',
    dayparts: mornings(),
    minutes: 5,
    distance: 'rather-unknown',
    giveBack: 'small'
  }),
  ask('wilma/naaien', 'Mijn koorjurk is te wijd geworden.', {
    daysAgo: 9,
    category: 'sewing',
    postedBy: 'joost',
    onDaysAgo: -25,
    rhythm: 'before',
    dayparts: daytimes(),
    minutes: 45,
    end: 'paused'
  }),
  ask('lin/kat', 'Wij gaan een week weg. Wie geeft onze kat eten?', {
    daysAgo: 6,
    category: 'pets',
    onDaysAgo: -14,
    dayparts: anytime(),
    minutes: 20,
    audience: 'nameless',
    distance: 'does-not-matter',
    giveBack: 'small',
    interests: [['lotte', 'Katten zijn mijn vrienden.']]
  }),
  ask('lin/gourmet', 'Ik wil graag lenen: Gourmetstel voor acht mensen.\nMijn vader wordt zestig.', {
    daysAgo: 2,
    category: 'borrowing',
    onDaysAgo: -7,
    dayparts: evenings() | weekend(),
    minutes: 15,
    giveBack: 'small',
    loan: { what: 'Gourmetstel voor acht mensen', of: 'nadia', dueDaysAgo: -9 }
  }),
  ask('hamza/drempel', 'Bij mijn achterdeur zit een hoge drempel. Kan daar een plankje voor?', {
    daysAgo: 15,
    category: 'small-jobs',
    onDaysAgo: -21,
    rhythm: 'before',
    dayparts: evenings() | weekend(),
    minutes: 90,
    audience: 'first-name',
    giveBack: 'small'
  })
];

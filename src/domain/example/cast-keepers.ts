import { afternoons, anytime, daytimes, evenings, mornings, weekend } from './cast-dayparts.ts';
import { offer, person, thing } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** Who keeps things going: for some it is their work, others do it after the dishes. */
export const castKeepers: readonly CastPerson[] = [
  person('Fatima', {
    age: 47,
    cell: 'plein',
    joinedDaysAgo: 200,
    languages: ['nl', 'ar', 'fr'],
    vouchings: ['met', 'certificate'],
    roles: ['coordinator', 'administrator'],
    likes: 'Ik breng graag mensen bij elkaar. En ik maak soep voor wie toevallig langskomt.',
    hard: { words: 'Nee zeggen. Dat leer ik nu, met vallen en opstaan.', audience: 'neighbourhood' },
    offers: [offer('coffee', 'Een kop thee op het bankje bij het plein.', { dayparts: afternoons([1, 3]), hours: 1 })]
  }),
  person('Joost', {
    age: 61,
    cell: 'tuinen',
    joinedDaysAgo: 199,
    roles: ['coordinator'],
    vouchings: ['met', 'certificate'],
    likes: 'Ik rij graag een stukje om, als ik dan iemand kan thuisbrengen.',
    hard: { words: 'Sinds ik niet meer werk, zijn de ochtenden soms stil.', audience: 'coordinator' },
    offers: [
      offer('hospital-lift', 'Ik rij je naar het ziekenhuis en wacht gewoon even mee.', {
        dayparts: daytimes([0, 2, 4]),
        hours: 4,
        reach: 6000
      })
    ]
  }),
  person('Marloes', {
    age: 38,
    cell: 'school',
    joinedDaysAgo: 170,
    roles: ['social-worker'],
    vouchings: ['met', 'certificate'],
    likes: 'Luisteren zonder meteen iets te vinden.'
  }),
  person('Sunil', {
    age: 44,
    cell: 'hoek',
    joinedDaysAgo: 160,
    languages: ['nl', 'hi', 'en'],
    roles: ['social-worker'],
    vouchings: ['met', 'certificate'],
    likes: 'Ik denk graag mee, het liefst tijdens een wandeling.'
  }),
  person('Annelies', {
    age: 52,
    cell: 'flat',
    joinedDaysAgo: 175,
    roles: ['community-builder'],
    vouchings: ['met'],
    likes: 'Een lange tafel buiten zetten en kijken wie er komt zitten.',
    offers: [offer('cake cooking', 'Ik neem altijd te veel taart mee. Wie helpt?', { dayparts: weekend(), hours: 2 })]
  }),
  person('Wim', {
    age: 74,
    cell: 'linden',
    joinedDaysAgo: 172,
    vouchings: ['met', 'certificate'],
    likes: 'Schroeven, schuren, schaven. En daarna koffie.',
    hard: { words: 'Alleen eten. Ik zet de radio dan maar aan.', audience: 'neighbourhood' },
    offers: [
      offer('small-jobs', 'Een lamp, een plank, een deur die klemt: ik kom kijken.', {
        dayparts: mornings() | afternoons(),
        hours: 4,
        reach: 1500
      }),
      offer('bike', 'Banden plakken kan ik met mijn ogen dicht.', { dayparts: mornings(), hours: 2 }),
      thing('Boormachine met boortjes', { picture: 'tools', days: 7, dayparts: mornings() | afternoons() })
    ]
  }),
  person('Ayşe', {
    age: 58,
    cell: 'flat',
    joinedDaysAgo: 168,
    languages: ['nl', 'tr'],
    vouchings: ['met'],
    likes: 'Naaien, en kletsen onder het naaien.',
    offers: [
      offer('sewing', 'Een rits of een zoom? Breng maar, dan drinken we thee.', {
        dayparts: afternoons() | evenings([1, 2]),
        hours: 3
      }),
      offer('cooking', 'Ik kook voor vijf, ook als we met drie zijn.', { dayparts: evenings([3, 4]), hours: 2 })
    ]
  }),
  person('Bo', {
    age: 29,
    cell: 'school',
    joinedDaysAgo: 120,
    languages: ['nl', 'en'],
    vouchings: ['met'],
    likes: 'Tekenen, honden, en laat opstaan.',
    hard: { words: 'Ik ben snel moe sinds ik ziek was. Plannen gaat moeilijk.', audience: 'coordinator' },
    offers: [
      offer('dog pets', 'Een rondje met je hond, rustig aan.', {
        dayparts: afternoons([1, 3, 5]),
        hours: 1,
        reach: 700
      })
    ]
  }),
  person('Cyriel', {
    age: 34,
    cell: 'bakker',
    joinedDaysAgo: 150,
    languages: ['nl', 'en'],
    vouchings: ['met', 'certificate'],
    likes: 'Ik help graag even met iets kleins. Dan weet ik weer wie er om me heen wonen.',
    offers: [
      offer('shopping bin', 'Ik ga toch langs de winkel. Wat mag ik meenemen?', {
        dayparts: daytimes([0, 2, 5]) | evenings([0, 2]),
        hours: 3,
        reach: 1500
      }),
      offer('dog', 'Mijn hond is oud en loopt graag met een ander mee.', {
        dayparts: mornings([0, 1, 2, 3, 4, 5, 6]),
        hours: 3,
        endsIn: 9
      })
    ]
  }),
  person('Door', {
    age: 83,
    cell: 'linden',
    joinedDaysAgo: 140,
    reachBy: 'coordinator',
    vouchings: ['met'],
    likes: 'Voorlezen aan kinderen. Mijn stem doet het nog goed.',
    hard: { words: 'De trap. En vragen of iemand even wil komen.', audience: 'coordinator' },
    offers: [
      offer('reading-aloud', 'Ik lees voor, aan de keukentafel, met een koekje erbij.', {
        dayparts: afternoons([2]),
        hours: 1,
        reach: 500
      })
    ]
  }),
  person('Hendrik', {
    age: 91,
    cell: 'flat',
    joinedDaysAgo: 130,
    reachBy: 'phone',
    vouchings: ['met'],
    likes: 'Vertellen over de haven, als iemand het wil horen.',
    hard: { words: 'Kleine letters lezen. En de avonden.', audience: 'coordinator' },
    offers: [
      offer('daily-call', 'Ik bel graag iemand op, elke ochtend om negen uur.', {
        dayparts: mornings([0, 1, 2, 3, 4, 5, 6]),
        hours: 2,
        reach: 3000,
        endsIn: 6
      })
    ]
  }),
  person('Noor', {
    age: 16,
    cell: 'bakker',
    joinedDaysAgo: 60,
    likes: 'Oppassen, cupcakes, en uitleggen hoe een telefoon werkt.',
    offers: [
      offer('computer', 'Ik leg het rustig uit. Ook als het de derde keer is.', {
        dayparts: afternoons([2, 4]) | weekend(),
        hours: 2
      }),
      offer('children', 'Spelen in de tuin of een spelletje binnen.', { dayparts: afternoons([2]), hours: 2 })
    ]
  }),
  person('Tesfay', {
    age: 31,
    cell: 'spoor',
    joinedDaysAgo: 140,
    languages: ['nl', 'ti', 'en'],
    locale: 'en',
    vouchings: ['met'],
    likes: 'Voetballen en brood bakken. Ik leer graag nieuwe woorden.',
    hard: { words: 'Brieven in moeilijk Nederlands.', audience: 'coordinator' },
    offers: [
      offer('garden small-jobs', 'Spitten, tillen, sjouwen: ik ben sterk.', {
        dayparts: weekend() | evenings([0, 1]),
        hours: 3,
        reach: 2500
      })
    ]
  }),
  person('Greet', {
    age: 79,
    cell: 'molen',
    joinedDaysAgo: 110,
    reachBy: 'coordinator',
    vouchings: ['met'],
    likes: 'Breien. Ik heb al twaalf sjaals weggegeven.',
    hard: { words: 'Sinds Piet er niet meer is, is zondag lang.', audience: 'neighbourhood' },
    offers: [offer('sewing', 'Sokken stoppen en knopen aanzetten.', { dayparts: anytime(), hours: 2, reach: 600 })]
  })
];

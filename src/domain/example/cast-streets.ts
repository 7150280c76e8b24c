import { afternoons, evenings, mornings, weekend } from './cast-dayparts.ts';
import { offer, person } from './cast-makers.ts';
import type { CastPerson } from './cast-types.ts';

/** People who live around the old streets. */
export const castStreets: readonly CastPerson[] = [
  person('Emma', {
    age: 43,
    cell: 'linden',
    likes: 'Een lange wandeling met een korte hond.',
    joinedDaysAgo: 158,
    vouchings: ['met'],
    offers: [
      offer('dog', 'Jouw hond mag mee met de mijne.', { dayparts: mornings([0, 1, 2, 3, 4, 5, 6]), hours: 3 }),
      offer('walking', 'Een rondje park, ook met rolstoel.', { dayparts: mornings([2, 4]), hours: 1 })
    ]
  }),
  person('Ruben', {
    age: 51,
    cell: 'linden',
    likes: 'Fluiten in de keuken. Niemand klaagt nog.',
    hard: { words: 'Horen in een volle zaal. Ik lees liplezend mee.', audience: 'neighbourhood' },
    offers: [offer('cooking', 'Een pan stamppot over de heg.', { dayparts: evenings([0, 2]), hours: 1, reach: 500 })]
  }),
  person('Olga', {
    age: 64,
    cell: 'linden',
    languages: ['nl', 'ru', 'uk'],
    likes: 'Jam van alles wat valt.',
    joinedDaysAgo: 88,
    vouchings: ['met'],
    offers: [
      offer('cake', 'Pannenkoeken of taart, vers en te veel.', { dayparts: mornings([3, 5]), hours: 2 }),
      offer('language', 'Samen Nederlands oefenen. Ik ben ook nog bezig.', { dayparts: afternoons([1, 3]), hours: 1 })
    ]
  }),
  person('Thijs', {
    age: 37,
    cell: 'linden',
    likes: 'Bouwen met mijn zoon: hutten, bruggen, ruzies en vrede.',
    vouchings: ['met'],
    offers: [
      offer('small-jobs garden', 'Iets timmeren of een heg knippen.', { dayparts: weekend(), hours: 2, reach: 1200 })
    ]
  }),
  person('Mieke', {
    age: 69,
    cell: 'bakker',
    likes: 'Luisterboeken en iemand die ze ook kent.',
    joinedDaysAgo: 148,
    vouchings: ['met'],
    hard: { words: 'Mijn ogen worden minder. Ik zie nog licht en vormen.', audience: 'neighbourhood' },
    offers: [
      offer('daily-call', 'Bellen en samen koffie drinken, ieder thuis.', {
        dayparts: mornings(),
        hours: 2,
        reach: 4000
      })
    ]
  }),
  person('Stefan', {
    age: 48,
    cell: 'bakker',
    likes: 'Vroeg op, brood halen, twee keer.',
    vouchings: ['met'],
    offers: [
      offer('shopping', 'Brood en melk op mijn ronde.', {
        dayparts: mornings([0, 1, 2, 3, 4, 5, 6]),
        hours: 2,
        reach: 800
      })
    ]
  }),
  person('Aisha', {
    age: 32,
    joinedDaysAgo: 90,
    cell: 'bakker',
    languages: ['nl', 'so', 'en'],
    likes: 'Haar vlechten en verhalen vertellen.',
    hard: { words: 'Drie kinderen en één paar handen.', audience: 'coordinator' },
    offers: [
      offer('children', 'Een kindje extra aan tafel kan bij ons.', {
        dayparts: afternoons([0, 1, 3]),
        hours: 2,
        reach: 700
      })
    ],
    vouchings: ['met']
  }),
  person('Kees', {
    age: 81,
    cell: 'bakker',
    reachBy: 'phone',
    likes: 'Het weer. Ik schrijf het al dertig jaar op.',
    hard: { words: 'Mijn vrouw vergeet steeds meer. Ik laat haar niet graag alleen.', audience: 'coordinator' },
    vouchings: ['met'],
    offers: [
      offer('garden', 'Tomaten opkweken, ik deel mijn plantjes.', { dayparts: mornings([0, 2]), hours: 1, reach: 600 })
    ]
  }),
  person('Lotte', {
    age: 24,
    cell: 'school',
    likes: 'Gitaar, drie akkoorden.',
    vouchings: ['met'],
    offers: [offer('pets dog', 'Je kat eten geven als je weg bent.', { dayparts: mornings() | evenings(), hours: 2 })]
  }),
  person('Farid', {
    age: 57,
    cell: 'school',
    languages: ['nl', 'fa', 'en'],
    likes: 'Gedichten die je hardop moet lezen.',
    joinedDaysAgo: 136,
    vouchings: ['met', 'certificate'],
    offers: [
      offer('reading-aloud', 'Ik lees voor uit de krant of een boek.', {
        dayparts: afternoons() | evenings([0]),
        hours: 3,
        reach: 2000
      }),
      offer('hospital-lift', 'Meerijden kan. Mijn auto is oud en trouw.', {
        dayparts: mornings([1, 3]),
        hours: 3,
        reach: 8000
      })
    ]
  }),
  person('Inge', {
    age: 45,
    cell: 'school',
    likes: 'De schooltuin, vooral de slakken.',
    offers: [offer('garden children', 'Met kinderen in de aarde wroeten.', { dayparts: afternoons([2]), hours: 2 })],
    vouchings: ['met']
  }),
  person('Daan', {
    age: 17,
    cell: 'school',
    joinedDaysAgo: 45,
    likes: 'Gamen, skaten en met opa naar de markt.',
    offers: [
      offer('computer bin', 'Telefoon instellen of de bak buiten zetten.', {
        dayparts: evenings([0, 1, 2, 3]),
        hours: 1
      })
    ]
  }),
  person('Wilma', {
    age: 60,
    cell: 'school',
    reachBy: 'phone',
    likes: 'Bingo leiden. Met mijn stem heb ik geen microfoon nodig.',
    offers: [offer('coffee', 'Koffie op woensdag, de deur staat open.', { dayparts: mornings([2]), hours: 2 })],
    vouchings: ['met']
  }),
  person('Hamza', {
    age: 40,
    cell: 'molen',
    languages: ['nl', 'ur', 'en'],
    likes: 'Thee zetten op acht manieren.',
    hard: { words: 'Ik zit in een rolstoel. De wereld heeft veel drempels.', audience: 'neighbourhood' },
    offers: [
      offer('computer', 'Computers zijn mijn vak. Ik help op afstand of bij mij thuis.', {
        dayparts: evenings() | weekend(),
        hours: 3,
        reach: 5000
      })
    ],
    vouchings: ['met']
  }),
  person('Bep', {
    age: 95,
    cell: 'molen',
    reachBy: 'coordinator',
    joinedDaysAgo: 162,
    likes: 'Bezoek. En advocaat met slagroom.',
    hard: { words: 'Ik zie op tegen de winter.', audience: 'coordinator' },
    vouchings: ['met'],
    offers: [
      offer('coffee', 'Kom maar zitten, ik heb tijd.', {
        dayparts: afternoons([0, 1, 2, 3, 4, 5, 6]),
        hours: 3,
        reach: 300
      })
    ]
  })
];

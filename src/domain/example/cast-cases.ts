import type { Topic } from '../close-ones/leaf-kinds.ts';
import type { DraftSaying } from '../close-ones/saying.ts';
import type { FourItems } from '../releases/release.ts';
import type { Supply, SupplyAnswered } from '../supplies/supply.ts';
import type { WorkerRole } from '../workers/worker.ts';

/** Somebody of the invented organisation. */
export type CastWorker = {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
};

/** An invented conversation. Days count back from today; the stories are those of the sources, the people are nobody. */
export type CastCase = {
  readonly key: string;
  readonly clientName: string;
  readonly worker: string;
  readonly colleague?: string;
  readonly openedDaysAgo: number;
  readonly lastContactDaysAgo: number;
  readonly nextInDays?: number;
  readonly nextWords?: string;
  readonly contactPlan?: string;
  readonly recording?: 'yes' | 'no';
  readonly note?: string;
  /** Where the client looks into it too. */
  readonly email?: string;
  /** What the worker asked the neighbourhood about its supply, and what it answered. */
  readonly supply?: Supply & { readonly answer: SupplyAnswered };
  /** What this client let go, together on one screen. */
  readonly release?: FourItems & { readonly letsKnow: boolean };
  /** Who of those around has a page, what was let known there, and what that person said. */
  readonly close?: CastClose;
};

/** Somebody around, by the key of the map; what was let known, by the words of a step in the plan. */
export type CastClose = {
  readonly key: string;
  readonly email: string;
  readonly steps: readonly string[];
  readonly said: readonly (DraftSaying & { readonly topic: Topic })[];
};

export const castOrganisation = {
  slug: 'samen-verder',
  name: 'Samen Verder',
  foundedDaysAgo: 200,
  phone: '024 000 00 10',
  founder: 'lies'
} as const;

export const castWorkers: readonly CastWorker[] = [
  { key: 'lies', name: 'Lies', roles: ['lead'] },
  { key: 'paul', name: 'Paul', roles: ['privacy-officer'] },
  { key: 'marloes', name: 'Marloes', roles: ['social-worker'] },
  { key: 'joris', name: 'Joris', roles: ['social-worker'] }
];

export const castCases: readonly CastCase[] = [
  {
    // Paans 2018: the aunt who was named so often with warmth.
    key: 'aunt',
    clientName: 'Iris',
    worker: 'marloes',
    openedDaysAgo: 120,
    lastContactDaysAgo: 6,
    nextInDays: 8,
    nextWords: 'Ik kom langs, om tien uur. De kinderen zijn dan naar school.',
    contactPlan: 'Ik kom eens in de twee weken langs. Tussendoor mag je appen; ik antwoord dezelfde dag.',
    recording: 'yes',
    note: 'Noemt haar tante uit zichzelf. Niet sturen.',
    email: 'iris@example.org'
  },
  {
    // Bredewold keynote via Pit 2018: wife and daughter already do far too much.
    key: 'loaded-family',
    clientName: 'Henk',
    worker: 'marloes',
    colleague: 'joris',
    openedDaysAgo: 60,
    lastContactDaysAgo: 12,
    nextInDays: 2,
    nextWords: 'Bellen met Henk en zijn vrouw samen.',
    contactPlan: 'We bellen elke week op donderdag. Is het te druk, dan bellen we later.',
    recording: 'yes',
    supply: { category: 'walking', cellId: null, dayparts: 0b100010001, answer: { answer: 'there', expectedOn: null } },
    release: {
      task: { category: 'walking', words: 'Iemand die een uurtje met mij wandelt, zodat mijn vrouw even zit' },
      when: { dayparts: 0b100010001, words: 'Om de week is ook fijn' },
      area: { cellId: null },
      contact: { how: 'phone', words: '024 000 00 31' },
      letsKnow: true
    },
    close: {
      key: 'eva',
      email: 'eva@example.org',
      steps: ['Een vrije avond voor Ans en Eva', 'De thuiszorg blijft komen'],
      said: [
        {
          topic: 'limits',
          ...{ words: '', answer: '', notOn: ['2'], most: 'twee keer in de week', mayKnow: 'yes' }
        },
        {
          topic: 'relief',
          ...{ words: 'Eén avond in de week voor mijn eigen gezin.', answer: '', notOn: [], most: '', mayKnow: 'no' }
        }
      ]
    }
  },
  {
    // Tonkens & Bredewold 2018: four people want to help a mother, and some have never met.
    key: 'mother-with-cancer',
    clientName: 'Karin',
    worker: 'marloes',
    openedDaysAgo: 30,
    lastContactDaysAgo: 3,
    nextInDays: 1,
    nextWords: 'Thuis, na de afspraak in het ziekenhuis.',
    recording: 'yes'
  },
  {
    // Tonkens & Bredewold 2018: a brother and a sister who are eager to say what he does wrong.
    key: 'father',
    clientName: 'Ruud',
    worker: 'joris',
    openedDaysAgo: 21,
    lastContactDaysAgo: 21,
    recording: 'yes'
  },
  {
    key: 'just-begun',
    clientName: 'Mevrouw D.',
    worker: 'marloes',
    openedDaysAgo: 1,
    lastContactDaysAgo: 1,
    recording: 'no'
  }
];

/** Along with whom one can look at the kitchen table. */
export const caseLookAlongKeys = ['marloes', 'iris', 'eva', 'joris', 'lies', 'paul'] as const;
export type CaseLookAlongKey = (typeof caseLookAlongKeys)[number];

import { caredFor, type ContentOf } from './kind.ts';
import { day, group, id, maybe, text, word } from './shape.ts';

const both = { seenBy: ['client', 'worker'] } as const;

/** What stands on the cover of a case; nothing but a name, a worker and a day is needed (DP2). */
const cover = {
  fields: {
    ...caredFor(
      { ...both, purpose: 'To know whom a case is about and since when', basis: 'public-task', kept: 'case' },
      { clientName: text(80), openedOn: day }
    ),
    ...caredFor(
      { ...both, purpose: 'To be there when it was agreed', basis: 'public-task', kept: 'case' },
      { lastContactOn: day, nextContact: group({ on: maybe(day), words: text(300) }) }
    ),
    ...caredFor(
      {
        ...both,
        purpose: 'To look back at what was agreed when that was promised',
        basis: 'public-task',
        kept: 'case'
      },
      { lookBack: maybe(group({ on: day, because: word('check', 'missed'), needId: id })) }
    ),
    ...caredFor(
      { ...both, purpose: 'To keep nothing about other people without agreement', basis: 'legal-duty', kept: 'case' },
      { recording: group({ answer: word('not-asked', 'yes', 'no'), on: maybe(day) }) }
    ),
    ...caredFor(
      { ...both, purpose: 'To keep the map for a client who wants to keep it', basis: 'own-wish', kept: 'case' },
      { keepsMap: word('yes', 'no') }
    ),
    ...caredFor(
      {
        ...both,
        purpose: 'To know what was agreed at the end, and how long to keep what',
        basis: 'legal-duty',
        kept: 'case'
      },
      {
        closing: maybe(
          group({
            on: day,
            because: word('done', 'elsewhere', 'client-stops', 'withdrawn'),
            isYouth: word('yes', 'no'),
            afterwards: word('we-call', 'client-calls', 'rather-not'),
            afterwardsOn: maybe(day),
            words: text(1000)
          })
        )
      }
    )
  }
} as const;

const workerCard = {
  fields: caredFor(
    {
      purpose: 'To let workers in and to tell who looked',
      basis: 'legal-duty',
      seenBy: ['client', 'worker'],
      kept: 'account'
    },
    { name: text(60), email: text(254) }
  )
} as const;

const clientCard = {
  fields: caredFor(
    {
      purpose: 'To let a client into the own case, or somebody close to a page, and to give notice',
      basis: 'own-wish',
      seenBy: ['client', 'worker'],
      kept: 'account'
    },
    { email: text(254) }
  )
} as const;

/** R64, DP28: the client's yes to a page for somebody close, how it was given, and whether others may be seen there. */
const closeYes = {
  fields: caredFor(
    {
      ...both,
      purpose: 'To let somebody close see exactly what the client lets that person see',
      basis: 'own-wish',
      kept: 'case'
    },
    { way: word('own', 'screen', 'paper'), agreedOn: day, seesOthers: word('yes', 'no') }
  )
} as const;

const emergency = {
  fields: caredFor(
    {
      purpose: 'To answer for coming in without belonging to a case',
      basis: 'legal-duty',
      seenBy: ['client', 'worker'],
      kept: 'case'
    },
    { reason: text(600), colleagueId: id }
  )
} as const;

/** DP19: who looked or changed something, on what ground, which part; never what it says. */
const trailEntry = {
  fields: caredFor(
    {
      purpose: 'To let the client see who looked, and to find misuse (GDPR art. 32, NEN 7513)',
      basis: 'legal-duty',
      seenBy: ['client', 'worker'],
      kept: 'case'
    },
    { by: maybe(id), ground: text(40), part: maybe(text(40)), aboutId: maybe(id) }
  )
} as const;

/** All that is sealed and is no leaf. */
export const sealedRecords = { cover, workerCard, clientCard, closeYes, emergency, trailEntry } as const;

export type Cover = ContentOf<typeof cover>;
export type Closing = NonNullable<Cover['closing']>;
export type WorkerCard = ContentOf<typeof workerCard>;
export type ClientCard = ContentOf<typeof clientCard>;
export type CloseYes = ContentOf<typeof closeYes>;
export type EmergencyReason = ContentOf<typeof emergency>;

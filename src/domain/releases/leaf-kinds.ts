import { caredFor, type LeafKind } from '../cases/kind.ts';
import { day, id, maybe, text, word } from '../cases/shape.ts';

/** By which it is found there, and for which need it was; the need is known in the case alone. */
const secret = { secret: text(40), slug: text(80), neighbourhood: text(80), needId: maybe(id) };

/** What a worker asked a neighbourhood about its supply; with the secret the answer is fetched. */
const supplyQuestion = {
  layer: 'scratch',
  audience: 'workers',
  about: 'case',
  writtenBy: ['worker'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'To hear whether a neighbourhood has such help, without saying for whom',
      basis: 'public-task',
      seenBy: ['worker'],
      kept: 'scratch'
    },
    { ...secret, category: text(40), askedOn: day }
  )
} as const satisfies LeafKind;

const releaseFields = { ...secret, letsKnow: word('yes', 'no'), way: word('screen', 'paper', 'own'), agreedOn: day };

/** That the client let an ask go, and the secret to take it back; nothing of what it says. */
const release = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['client', 'worker'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'To take an ask back from a neighbourhood, or to hear how far it is',
      basis: 'own-wish',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    releaseFields
  )
} as const satisfies LeafKind;

/** The same, where the client lets no worker know of it. */
const ownRelease = {
  layer: 'map',
  audience: 'client',
  about: 'case',
  writtenBy: ['client'],
  changes: false,
  fields: caredFor(
    {
      purpose: 'To take an ask back from a neighbourhood that the worker does not hear of',
      basis: 'own-wish',
      seenBy: ['client'],
      kept: 'map'
    },
    releaseFields
  )
} as const satisfies LeafKind;

export const releaseKinds = { 'supply-question': supplyQuestion, release, 'own-release': ownRelease } as const;

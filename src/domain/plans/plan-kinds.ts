import { adviceNames, ruleNames } from '../advice/rules.ts';
import { caredFor, type ContentOf, type LeafKind } from '../cases/kind.ts';
import { id, text, word } from '../cases/shape.ts';
import { stepKinds } from './step-kinds.ts';

/** DP30: which advice was given, by which version of the rules, on which facts; scratch, unless a worker files it. */
const advice = {
  layer: 'scratch',
  audience: 'workers',
  about: 'case',
  writtenBy: ['worker'],
  changes: false,
  mentions: ['needId'],
  fields: caredFor(
    {
      purpose: 'To be able to say later why this was advised',
      basis: 'public-task',
      seenBy: ['worker'],
      kept: 'scratch'
    },
    {
      needId: id,
      advice: word(...adviceNames),
      rule: word(...ruleNames),
      ruleVersion: text(60),
      /** SHA-256 of the facts in canonical order, in base64url. */
      inputs: text(60)
    }
  )
} as const satisfies LeafKind;

/** The ways one can choose together; each is open to everybody, whatever was advised (R50, R78, DP13). */
export const routes = [
  'own-network',
  'neighbourhood',
  'professional-first',
  'build-ties-first',
  'not-yet',
  'otherwise'
] as const;

/** DP13: what client and worker chose together; no reason is asked where that differs from the advice. */
const choice = {
  layer: 'map',
  audience: 'shared',
  about: 'case',
  writtenBy: ['worker'],
  changes: false,
  mentions: ['needId'],
  fields: caredFor(
    {
      purpose: 'To know what client and worker chose together',
      basis: 'public-task',
      seenBy: ['client', 'worker'],
      kept: 'map'
    },
    { needId: id, route: word(...routes), words: text(600) }
  )
} as const satisfies LeafKind;

/** R20: what is hard for the worker in this, to talk over. */
const dilemma = {
  layer: 'scratch',
  audience: 'workers',
  about: 'case',
  writtenBy: ['worker'],
  changes: true,
  mentions: ['needId'],
  fields: caredFor(
    {
      purpose: 'Lets workers talk over what is hard in an advice',
      basis: 'public-task',
      seenBy: ['worker'],
      kept: 'scratch'
    },
    { needId: id, words: text(2000) }
  )
} as const satisfies LeafKind;

export const planKinds = { advice, choice, dilemma, ...stepKinds } as const;

export type Choice = ContentOf<typeof choice>;
export type Route = Choice['route'];

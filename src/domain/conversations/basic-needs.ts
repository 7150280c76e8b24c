import { thresholds } from '../advice/thresholds.ts';
import type { OwnFact } from '../networks/facts.ts';
import type { ClientFacts } from './client-facts.ts';

/** The five basic needs (Wilken), as the client sees them. */
export const basicNeedFacts = [
  'basicNeeds.attachment',
  'basicNeeds.belonging',
  'basicNeeds.recognition',
  'basicNeeds.care',
  'basicNeeds.emotionalSupport'
] as const satisfies readonly OwnFact[];

/** R65: much is missing, told in words and never as a number; what is not known is not missing. */
export const isWeakByNeeds = ({ value }: ClientFacts): boolean =>
  basicNeedFacts.filter((fact) => value(fact) === 'no').length >= thresholds.weak.unfulfilledNeeds;

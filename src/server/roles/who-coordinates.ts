import type { Visit } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { coordinatorsHere } from './store.ts';

/** First names of those who coordinate here, also for who stands at the door: they see who takes part. */
export const whoCoordinates = (visit: Visit): Promise<readonly string[]> => look(visit, coordinatorsHere);

import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { cellsHere } from './store-desk.ts';

/** The parts of the area by name, to say where somebody lives. */
export const placesToChoose = (visit: SignedIn): Promise<{ id: string; name: string }[]> => look(visit, cellsHere);

import { advise as adviseOn } from '#domain/advice/advise.ts';
import { readCases } from './read-cases.ts';
import { answer } from './say.ts';

/** `advise < cases.json`: an array of cases in, an array of advices out, in the same order. */
export async function advise(text: string): Promise<void> {
  await answer(readCases(text).map(adviseOn));
}

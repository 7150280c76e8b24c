import { error } from '@sveltejs/kit';
import { figures, type FigureName } from '#domain/conversations/based-on.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { figureInWords } from '../conversation-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (!mayOpenCases(locals.working().worker)) error(404, 'not found');
  return {
    figures: Object.entries(figures).map(([name, { of }]) => ({
      ...{ name, words: figureInWords(name as FigureName), who: of.who, year: of.year }
    }))
  };
};

import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { categoryName } from '../category-words.ts';
import { leaves } from '#domain/categories/categories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const wished = url.searchParams.get('kind') ?? '';
  const kind = leaves.some(({ key }) => key === wished) ? wished : '';
  const board = await asksOnBoard(visit, kind);
  return { board, kind, kindName: kind ? categoryName(kind) : null };
};

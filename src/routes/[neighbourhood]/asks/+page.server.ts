import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { categoryName } from '../category-words.ts';
import { leaves } from '#domain/categories/categories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const wished = url.searchParams.get('kind') ?? '';
  const kind = leaves.some(({ key }) => key === wished) ? wished : '';
  const page = Math.min(50, Math.max(0, Number.parseInt(url.searchParams.get('page') ?? '0', 10) || 0));
  const board = await asksOnBoard(visit, { category: kind, page });
  return { board, kind, page, kindName: kind ? categoryName(kind) : null };
};

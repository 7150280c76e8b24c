import { error } from '@sveltejs/kit';
import { topics, type Topic } from '#domain/close-ones/leaf-kinds.ts';
import { seePage, type SeenPage } from '#server/close-ones/see-page.ts';
import { closeAnswer, closeAsked, closeWords, saidOnDay } from '../close-words.ts';

type At = { readonly locals: App.Locals; readonly params: { readonly case: string } };

/** Looks at one's own page; for everybody else, and after it was ended, it does not exist. */
export async function seeClose({ locals, params }: At): Promise<SeenPage> {
  const seen = await seePage(locals.close(), params.case);
  return seen.ok ? seen.value : error(404, 'not found');
}

/** What one said of each subject, as one reads it back. */
export const saidAt = (page: SeenPage) => topics.map((topic) => ({ topic, ...saidOf(page, topic) }));

export function saidOf({ said, answers }: SeenPage, topic: Topic) {
  const leaf = said.get(topic);
  const answer = answers.get(topic) ?? '';
  return {
    title: closeAsked(topic),
    answer: answer === '' ? '' : closeAnswer(topic, answer),
    words: leaf ? closeWords(leaf.content) : '',
    on: leaf ? saidOnDay(leaf.content.on) : null,
    isShared: leaf?.kind === 'close-shared'
  };
}

/** What one said of a subject, to change it; what one rather does not say leaves all open. */
export function typedBefore({ said, answers }: SeenPage, topic: Topic) {
  const leaf = said.get(topic);
  const nothing = { words: '', most: '', notOn: [] as string[], answer: '', mayKnow: '' };
  if (leaf?.content.said !== 'words') return { isSaid: leaf !== undefined, kept: nothing };
  const { words, most, notOn } = leaf.content;
  const mayKnow = leaf.kind === 'close-shared' ? 'yes' : 'no';
  return {
    isSaid: true,
    kept: { words, most, notOn: [...notOn] as string[], answer: answers.get(topic) ?? '', mayKnow }
  };
}

export const closePath = (params: { organisation: string; case: string }): string =>
  `/organisations/${params.organisation}/close/${params.case}`;

import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf } from '#server/platform/form.ts';
import { acceptProxyCode } from '#server/proxies/accept-proxy-code.ts';
import { seeProxyCode, type CodeReason } from '#server/proxies/see-proxy-code.ts';
import { wishToAct, type WishReason } from '#server/proxies/wish-to-act.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  locals.signedIn();
};

const codeSentences = {
  'no-such-code': m.wrong_code_unknown,
  'own-code': m.wrong_code_own,
  'too-often': m.wrong_code_too_often,
  'not-allowed': m.form_gone
} satisfies Record<CodeReason | 'not-allowed', () => string>;

const wishSentences = {
  'no-words': m.wrong_no_words,
  'words-too-long': m.wrong_words_too_long,
  'too-many': m.wrong_wish_too_many,
  'not-allowed': m.form_gone
} satisfies Record<WishReason, () => string>;

async function arrive({ request, locals }: RequestEvent, name: string) {
  const form = await request.formData();
  const visit = locals.signedIn(form);
  return { visit, typed: String(fieldsOf(form)[name] ?? ''), back: `/${visit.neighbourhood.slug}/me/proxies?changed` };
}

const wrong = (errors: Record<string, string>, values: Record<string, string>) => fail(400, { errors, values });

export const actions: Actions = {
  look: async (event) => {
    const { visit, typed } = await arrive(event, 'code');
    const seen = await seeProxyCode(visit, typed);
    if (seen.ok) return { asked: seen.value, code: typed };
    return wrong({ code: codeSentences[seen.reason]() }, { code: typed });
  },
  accept: async (event) => {
    const { visit, typed, back } = await arrive(event, 'code');
    const accepted = await acceptProxyCode(visit, typed);
    if (accepted.ok) redirect(303, back);
    return wrong({ code: codeSentences[accepted.reason]() }, { code: typed });
  },
  wish: async (event) => {
    const { visit, typed, back } = await arrive(event, 'words');
    const wished = await wishToAct(visit, typed);
    if (wished.ok) redirect(303, back);
    return wrong({ words: wishSentences[wished.reason]() }, { words: typed });
  }
};

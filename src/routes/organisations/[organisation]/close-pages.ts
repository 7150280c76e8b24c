import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { InvitationReason } from '#domain/close-ones/close-one.ts';
import { topics } from '#domain/close-ones/leaf-kinds.ts';
import { saidBy, type SaidLeaf } from '#domain/close-ones/saying.ts';
import type { Leaf } from '#domain/cases/leaf.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { organisationPath } from '#domain/organisations/organisation.ts';
import type { CaseVisit } from '#domain/visits/case-visit.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import { closeOnesOfCase } from '#server/close-ones/close-ones-of-case.ts';
import { endCloseOne } from '#server/close-ones/end-close-one.ts';
import { inviteCloseOne } from '#server/close-ones/invite-close-one.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { origin } from '#server/platform/origin.ts';
import { wrongIn } from '../../wrong-words.ts';
import { closeAnswerIn, closeStateInWords, closeTopicOf, closeWords, saidOnDay } from './close-words.ts';

/** Everybody around, with how it is with a page for each. */
export const closeList = async (tx: CaseTx, room: OpenCase) => ({
  people: (await closeOnesOfCase(tx, room)).map((one) => ({
    id: one.aroundId,
    name: one.name,
    says: closeStateInWords(one)
  }))
});

/** One of them: how it is with the page, and what that person said as far as whoever looks may know. */
export async function closePerson(tx: CaseTx, room: OpenCase, id: string) {
  const one = (await closeOnesOfCase(tx, room)).find(({ aroundId }) => aroundId === id);
  if (!one) error(404, 'not found');
  const said = saidBy(room.leaves, id);
  const { visit, cover } = room;
  return {
    ...one,
    says: closeStateInWords(one),
    today: dayIn(visit.organisation.timezone, visit.now),
    isClosed: cover.closing !== null,
    said: topics.flatMap((topic) => {
      const leaf = said.get(topic);
      return leaf ? [{ topic, title: closeTopicOf(topic, one.name), ...saidInWords(room.leaves, leaf) }] : [];
    })
  };
}

const saidInWords = (leaves: readonly Leaf[], { authorId, kind, content }: SaidLeaf) => ({
  answer: closeAnswerIn(leaves, authorId, content.topic),
  words: closeWords(content),
  on: saidOnDay(content.on),
  isShared: kind === 'close-shared'
});

const sentences = {
  'no-answer': m.wrong_no_choice,
  'no-way': m.wrong_no_choice,
  'no-date': m.wrong_no_date,
  'in-the-future': m.wrong_in_the_future,
  'a-child': m.close_child,
  closed: m.cases_is_closed,
  'only-for-an-emergency': m.cases_only_for_emergency,
  'has-a-page': m.close_has_page
} satisfies Record<InvitationReason | 'a-child' | 'closed' | 'only-for-an-emergency' | 'has-a-page', () => string>;

type At = { readonly form: FormData; readonly params: { readonly case: string; readonly person: string } };

/** Makes the invitation; the code is seen this once. */
export async function inviteFrom(visit: CaseVisit, { form, params }: At) {
  const fields = fieldsOf(form);
  const draft = {
    way: textOf(fields, 'way'),
    onDate: textOf(fields, 'onDate'),
    seesOthers: textOf(fields, 'seesOthers')
  };
  const made = await inviteCloseOne(visit, { caseId: params.case, aroundId: params.person, draft });
  if (!made.ok) return fail(400, { errors: wrongIn(made, sentences), draft });
  const { code, endsAt } = made.value;
  const link = `${origin()}${organisationPath(visit.organisation.slug)}/invited`;
  return {
    letter: {
      code,
      address: link.replace(/^https?:\/\//, ''),
      link: `${link}?code=${code.replaceAll(' ', '')}`,
      until: dayIn(visit.organisation.timezone, endsAt)
    }
  };
}

/** Ends the page or takes the invitation back, in one action. */
export async function endFrom(visit: CaseVisit, { params, here }: Omit<At, 'form'> & { readonly here: string }) {
  const done = await endCloseOne(visit, { caseId: params.case, aroundId: params.person });
  return done.ok ? redirect(303, here) : fail(400, { errors: { form: m.form_gone() } as Record<string, string> });
}

import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { lookAtMap } from '#server/imports/look-at-map.ts';
import { takeMapOver } from '#server/imports/take-map-over.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { lookedInWords } from './import-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) =>
    room.ground === 'emergency' ? error(404, 'not found') : { ...headOf(room), isAgreed: isRecordingAgreed(room.cover) }
  );

const sentences = {
  'no-file': m.imp_no_file,
  'too-large': m.imp_too_large,
  'not-a-map': m.imp_not_a_map,
  'more-than-one': m.imp_more_than_one,
  'nobody-in-it': m.imp_nobody,
  'too-many': m.imp_too_many,
  'looks-private': m.imp_look_again,
  closed: m.cases_is_closed,
  'recording-not-agreed': m.net_ask_first
};

const mostOfForm = 2_500_000;
const nothingYet = { looked: null };

/** The form; null where it is too large to be read at all. */
async function formIn({ request }: { readonly request: Request }): Promise<FormData | null> {
  if (Number(request.headers.get('content-length')) > mostOfForm) return null;
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

const tooLarge = () => fail(413, { ...nothingYet, errors: { files: m.imp_too_large() } as Record<string, string> });

export const actions: Actions = {
  look: async (event) => {
    const visit = event.locals.working();
    const form = await formIn(event);
    if (!form) return tooLarge();
    const files = await Promise.all(
      form
        .getAll('files')
        .filter((one) => one instanceof File)
        .map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) }))
    );
    const looked = await lookAtMap(visit, { caseId: event.params.case, files });
    if (looked.ok) return { looked: lookedInWords(looked.value), errors: {} as Record<string, string> };
    return fail(400, { ...nothingYet, errors: wrongIn({ ...looked, field: 'files' }, sentences) });
  },
  take: async (event) => {
    const form = await formIn(event);
    if (!form) return tooLarge();
    const visit = event.locals.working(form);
    const fields = fieldsOf(form);
    const { case: caseId } = event.params;
    const text = textOf(fields, 'text');
    const done = await takeMapOver(visit, { caseId, text, isLookedAt: textOf(fields, 'isLookedAt') === 'yes' });
    if (done.ok) redirect(303, `${casePath(event.params)}/map?taken`);
    if (done.reason === 'only-for-an-emergency') error(404, 'not found');
    const field = done.reason === 'looks-private' ? 'isLookedAt' : 'form';
    const errors = wrongIn({ reason: done.reason, field }, sentences);
    const looked = await lookAtMap(visit, { caseId, text });
    return fail(400, { looked: looked.ok ? lookedInWords(looked.value) : null, errors });
  }
};

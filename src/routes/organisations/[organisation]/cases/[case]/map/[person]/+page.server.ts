import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#messages';
import { isChild } from '#domain/networks/child.ts';
import { deletePerson, renamePerson } from '#server/networks/note-person.ts';
import { untoldInCase } from '#server/networks/untold-in-case.ts';
import { putAway } from '#server/networks/take-back.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../../case-page.ts';
import { changingOf, networkIn } from '../map-page.ts';
import { nameRefused } from '../name-words.ts';
import { personIn, rowsOf, tiesOf } from './person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, async (room, tx) => {
    const network = networkIn(room);
    const person = personIn(network, params.person);
    const { untold, today } = await untoldInCase(tx, room);
    const of = { person, client: room.cover.clientName };
    const isYoung = isChild(network, person.id);
    return {
      ...headOf(room),
      ...changingOf(room),
      person,
      toClient: rowsOf(network, of, ['gives', 'gesture']),
      fromClient: rowsOf(network, of, ['receives']),
      about: rowsOf(network, of, ['relation', 'domain', 'ring', 'bond', 'distance']),
      room: isYoung ? [] : rowsOf(network, of, ['willingness', 'mayAsk']),
      apart: rowsOf(network, of, ['load', 'equal', 'judges']),
      informing: rowsOf(network, of, ['told']),
      untold: untold.find(({ id }) => id === person.id) ?? null,
      today,
      family: rowsOf(network, of, isYoung ? ['underSixteen'] : ['underSixteen', 'authority']),
      isChild: isYoung,
      ...tiesOf(network, of)
    };
  });

type Event = Pick<RequestEvent, 'request' | 'locals'> & {
  readonly params: { organisation: string; case: string; person: string };
};

const mapOf = ({ params }: Event): string => `${casePath(params)}/map`;

export const actions: Actions = {
  rename: async (event) => {
    const form = await event.request.formData();
    const fields = fieldsOf(form);
    const name = textOf(fields, 'name');
    const isLookedAt = textOf(fields, 'isLookedAt') === 'yes';
    const { case: caseId, person: id } = event.params;
    const change = { caseId, id, version: versionIn(fields), name, isLookedAt };
    const done = await renamePerson(event.locals.working(form), change);
    if (done.ok) redirect(303, `${mapOf(event)}/${id}`);
    if (done.reason === 'not-found') error(404, 'not found');
    return fail(400, { name, ...nameRefused(done.reason, name) });
  },
  away: async (event) => {
    const visit = event.locals.working(await event.request.formData());
    const done = await putAway(visit, { caseId: event.params.case, personId: event.params.person });
    return done.ok ? redirect(303, mapOf(event)) : gone();
  },
  delete: async (event) => {
    const visit = event.locals.working(await event.request.formData());
    const done = await deletePerson(visit, { caseId: event.params.case, id: event.params.person });
    return done.ok ? redirect(303, mapOf(event)) : gone();
  }
};

const gone = () => fail(400, { name: '', errors: { form: m.form_gone() } as Record<string, string>, isPrivate: false });

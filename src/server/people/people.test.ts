import { expect, test } from 'vitest';
import { doorVisit, makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { joinNeighbourhood } from '../invitations/join-neighbourhood.ts';
import { recordCall } from '../calls/record-call.ts';
import { invitationsHere } from '../invitations/invitations-here.ts';
import { makeInvitation } from '../invitations/make-invitation.ts';
import { seeDoor } from '../invitations/see-door.ts';
import { withdrawInvitation } from '../invitations/withdraw-invitation.ts';
import { changeSettings } from '../neighbourhoods/change-settings.ts';
import { findNeighbourhood } from '../neighbourhoods/find-neighbourhood.ts';
import { newId } from '../platform/ids.ts';
import { changeContact } from '../profiles/change-contact.ts';
import { changeProfile } from '../profiles/change-profile.ts';
import { leaveNeighbourhood } from '../profiles/leave-neighbourhood.ts';
import { myPage } from '../profiles/my-page.ts';
import { changeRole } from '../roles/change-role.ts';
import { rolesHere } from '../roles/roles-here.ts';
import { peopleHere } from './people-here.ts';
import { recordNotNow } from './record-not-now.ts';
import { registerPerson } from './register-person.ts';
import { seePerson } from './see-person.ts';
import { takeBackRecord } from './take-back-record.ts';
import { undoWelcome } from './undo-welcome.ts';
import { vouchForPerson } from './vouch-for-person.ts';
import { welcomePerson } from './welcome-person.ts';

const database = useDatabase();
let slugs = 0;

async function street(more: Record<string, unknown> = {}) {
  const there = await makeNeighbourhood(`wijk-${++slugs}`, more);
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator', 'administrator'] }));
  return { there, bo, fatima, guest: doorVisit(there) };
}

const door = {
  firstName: 'Door',
  age: 'sixteen',
  reachBy: 'phone',
  phone: '024 123 45 67',
  email: '',
  address: 'Hof 3',
  cellId: '',
  languages: ['nl'],
  agreed: true
};
const joining = {
  draft: { ...door, reachBy: 'email', email: 'nieuw@example.org' },
  postcode: '',
  secret: '',
  source: 'x'
};

test('the coordinator writes somebody down who agreed, and nobody else may', async () => {
  const { bo, fatima } = await street();
  expect(await registerPerson(bo, door)).toMatchObject({ reason: 'not-allowed' });
  expect(await registerPerson(fatima, { ...door, agreed: false, phone: '' })).toMatchObject({
    errors: { agreed: 'not-agreed', phone: 'no-phone' }
  });
  expect(await registerPerson(fatima, door)).toMatchObject({ ok: true });
  const here = await peopleHere(fatima);
  expect(here.ok && here.value.people.map(({ firstName }) => firstName)).toContain('Door');
  expect(await peopleHere(bo)).toMatchObject({ reason: 'not-allowed' });
});

test('whoever is looked at can see by whom', async () => {
  const { bo, fatima } = await street();
  expect(await seePerson(bo, fatima.personId)).toMatchObject({ reason: 'not-allowed' });
  expect(await seePerson(fatima, newId())).toMatchObject({ reason: 'not-found' });
  await seePerson(fatima, bo.personId);
  expect(await myPage(bo)).toMatchObject({ value: { looks: [{ firstName: 'Fatima' }] } });
});

test('welcoming, vouching, not now and calls are written down and can be taken back', async () => {
  const { bo, fatima } = await street();
  const personId = bo.personId;
  expect(await undoWelcome(fatima, personId)).toMatchObject({ ok: true });
  expect(await welcomePerson(fatima, personId)).toMatchObject({ ok: true });
  expect(await welcomePerson(fatima, personId)).toMatchObject({ reason: 'gone' });
  await vouchForPerson(fatima, { personId, kind: 'met', seenOn: '2026-10-01' });
  await recordNotNow(fatima, { personId, endsOn: '2026-12-01' });
  await recordCall(fatima, { personId, matchId: null, way: 'phone-voicemail', note: '' });
  expect(await vouchForPerson(fatima, { personId, kind: 'met', seenOn: '2027-10-01' })).toMatchObject({
    reason: 'in-the-future'
  });
  const seen = await seePerson(fatima, personId);
  const known = seen.ok ? { ...seen.value.known, calls: seen.value.calls } : null;
  for (const what of ['vouchings', 'notNows', 'calls'] as const) {
    expect(await takeBackRecord(bo, { what, id: known![what][0]!.id })).toMatchObject({ reason: 'not-allowed' });
    expect(await takeBackRecord(fatima, { what, id: known![what][0]!.id })).toMatchObject({ ok: true });
  }
  expect(await seePerson(fatima, personId)).toMatchObject({
    value: { known: { vouchings: [], notNows: [] }, calls: [] }
  });
});

test('a link lets one person join, a code many, and a closed door nobody', async () => {
  const { fatima, bo, guest } = await street();
  expect(await joinNeighbourhood(guest, joining)).toMatchObject({ reason: 'closed' });
  expect(await makeInvitation(bo, 'link')).toMatchObject({ reason: 'not-allowed' });
  const link = await makeInvitation(fatima, 'link');
  const secret = link.ok ? link.value.secret : '';
  expect(await joinNeighbourhood(guest, { ...joining, secret })).toMatchObject({
    value: { email: 'nieuw@example.org' }
  });
  expect(await seeDoor(guest, secret)).toMatchObject({ isOpen: false });
  const code = await makeInvitation(fatima, 'code');
  const typed = code.ok ? code.value.secret.toLowerCase() : '';
  expect(await seeDoor(guest, typed)).toMatchObject({ isOpen: true, how: 'code' });
  const { fatima: stranger } = await street();
  const open = await invitationsHere(fatima);
  const id = open.ok ? open.value[0]!.id : '';
  expect(await withdrawInvitation(stranger, id)).toMatchObject({ reason: 'gone' });
  expect(await withdrawInvitation(fatima, id)).toMatchObject({ ok: true });
  expect(await seeDoor(guest, typed)).toMatchObject({ isOpen: false });
});

test('who joins with an address that is known gets the same answer, and is not there twice', async () => {
  const { there, guest } = await street({ joins_openly: true });
  const answers = await Promise.all([1, 2, 3].map(() => joinNeighbourhood(guest, joining)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const rows = await database.asOwner(`select id from people where neighbourhood_id = $1 and first_name = 'Door'`, [
    there.id
  ]);
  expect(rows).toHaveLength(1);
});

test('what is hard is for the coordinator alone unless one says otherwise, and goes at once', async () => {
  const { bo } = await street();
  expect(await changeProfile(bo, { likes: 'Soep', hard: 'Bellen', audience: '' })).toMatchObject({ ok: true });
  expect(await myPage(bo)).toMatchObject({ value: { me: { likes: 'Soep', hard: 'Bellen', audience: 'coordinator' } } });
  expect(await changeProfile(bo, { likes: '', hard: '', audience: '' })).toMatchObject({ ok: true });
  expect(await myPage(bo)).toMatchObject({ value: { me: { likes: null, hard: null } } });
  expect(await changeProfile(bo, { likes: 'x'.repeat(601), hard: '', audience: '' })).toMatchObject({ field: 'likes' });
});

test('one changes how one is reached', async () => {
  const { bo } = await street();
  const contact = { reachBy: 'phone', phone: '', address: '', languages: ['nl', 'ar'], locale: 'en' };
  expect(await changeContact(bo, contact)).toMatchObject({ errors: { phone: 'no-phone' } });
  expect(await changeContact(bo, { ...contact, phone: '06 123 45 678' })).toMatchObject({ ok: true });
  expect(await myPage(bo)).toMatchObject({
    value: { me: { reachBy: 'phone', languages: ['nl', 'ar'], locale: 'en' } }
  });
});

test('who leaves is gone at once, and the last administrator hands over first', async () => {
  const { bo, fatima } = await street();
  expect(await leaveNeighbourhood(fatima)).toMatchObject({ reason: 'hand-over-first' });
  expect(await leaveNeighbourhood(bo)).toMatchObject({ ok: true });
  expect(await seePerson(fatima, bo.personId)).toMatchObject({ reason: 'not-found' });
  expect(await database.asOwner('select email from contacts where person_id = $1', [bo.personId])).toEqual([]);
});

test('roles are given and taken by an administrator', async () => {
  const { bo, fatima } = await street();
  expect(await changeRole(bo, { personId: bo.personId, role: 'coordinator', how: 'give' })).toMatchObject({
    reason: 'not-allowed'
  });
  expect(await changeRole(fatima, { personId: bo.personId, role: 'coordinator', how: 'give' })).toMatchObject({
    ok: true
  });
  expect(await rolesHere(fatima, 'b')).toMatchObject({ value: { found: [{ firstName: 'Bo' }] } });
  expect(await rolesHere(bo, '')).toMatchObject({ reason: 'not-allowed' });
  expect(await changeRole(fatima, { personId: fatima.personId, role: 'administrator', how: 'take' })).toMatchObject({
    reason: 'last-administrator'
  });
});

test('settings are kept by who coordinates; of two at once the second is told', async () => {
  const { there, bo, fatima } = await street();
  const draft = {
    name: 'De Wijk',
    helpName: 'Fatima',
    helpPhone: '',
    helpEmail: '',
    helpPerson: '',
    joinsOpenly: 'yes',
    reciprocity: 'required',
    feesOn: 'yes',
    feeHour: '4,00',
    feeMonth: '100',
    feeYear: '1000',
    feeContact: '',
    formsHelpOn: 'no',
    certificateYears: '4',
    quietFrom: '22:00',
    quietUntil: '07:30'
  };
  expect(await changeSettings(bo, draft, 1)).toMatchObject({ reason: 'not-allowed' });
  expect(
    await changeSettings(fatima, { ...draft, feeHour: 'veel', quietFrom: 'laat', certificateYears: '11' }, 1)
  ).toMatchObject({
    errors: { feeHour: 'wrong-amount', quietFrom: 'no-time', certificateYears: 'wrong-years' }
  });
  expect(await changeSettings(fatima, draft, 1)).toMatchObject({ ok: true });
  expect(await changeSettings(fatima, draft, 1)).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await findNeighbourhood(there.slug)).toMatchObject({
    name: 'De Wijk',
    joinsOpenly: true,
    certificateYears: 4,
    fees: { on: true, hourCents: 400 },
    quiet: { from: '22:00', until: '07:30' }
  });
});

import { expect, test } from 'vitest';
import { agreedAcross, makeBorder, proposedAcross } from '../../../tests/border.ts';
import { makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { noteAbsence } from '../absences/note-absence.ts';
import { noteHandOver } from '../absences/note-hand-over.ts';
import { seeHandOver } from '../absences/see-hand-over.ts';
import { needsToday } from '../desk/needs-today.ts';
import { fromAcross } from '../matching/from-across.ts';
import { letAcross } from '../matching/let-across.ts';
import { handAskOver } from './hand-ask-over.ts';

const database = useDatabase();

test('an ask with help from across goes to another owner, and its note for who stands in names nobody next door', async () => {
  const at = await makeBorder('over');
  const joost = visitOf(at.a, await makePerson(at.a, 'Joost', { roles: ['coordinator'] }));
  await agreedAcross(at);
  expect(await handAskOver(at.ben, { askId: at.askId, to: at.ben.personId, was: null })).toMatchObject({
    reason: 'not-found'
  });
  expect(await handAskOver(at.ada, { askId: at.askId, to: at.ben.personId, was: null })).toMatchObject({
    reason: 'no-coordinator'
  });
  expect(await handAskOver(at.ada, { askId: at.askId, to: at.ada.personId, was: null })).toMatchObject({ ok: true });
  const days = { from: '2026-10-06', until: '2026-10-20', standIn: joost.personId };
  const noted = await noteAbsence(at.ada, { personId: at.ada.personId, draft: days });
  if (!noted.ok) throw new Error(noted.reason);
  const absenceId = noted.value.id;
  const seen = await seeHandOver(joost, absenceId);
  expect(seen).toMatchObject({ value: { items: [{ askId: at.askId, firstName: 'Bo', helperName: 'over-b' }] } });
  expect(JSON.stringify(seen)).not.toContain('Kim');
  expect(await noteHandOver(at.ada, { absenceId, notes: new Map([[at.askId, 'Bel Bo even']]) })).toMatchObject({
    ok: true
  });
  const desk = await needsToday(joost);
  expect(JSON.stringify(desk)).not.toContain('Kim');
  const [row] = await database.asOwner('select owner_id from asks where id = $1', [at.askId]);
  expect(row).toEqual({ owner_id: at.ada.personId });
});

test('a proposal waits at the whole other desk, so whoever stands in lets it across', async () => {
  const at = await makeBorder('stand-in');
  const mia = visitOf(at.b, await makePerson(at.b, 'Mia', { roles: ['coordinator'] }));
  const matchId = await proposedAcross(at);
  const days = { from: '2026-10-06', until: '2026-10-20', standIn: mia.personId };
  expect(await noteAbsence(at.ben, { personId: at.ben.personId, draft: days })).toMatchObject({ ok: true });
  expect(await fromAcross(mia)).toMatchObject({ value: [{ id: matchId }] });
  expect(await letAcross(mia, { matchId, line: null })).toMatchObject({ ok: true });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '#domain/organisations/organisation.ts';
import type { CaseVisit, ClientVisit, WorkerVisit } from '#domain/visits/case-visit.ts';
import { makeCase, makeClient, makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { codeOfApp } from '../../../tests/code-app.ts';
import { useDatabase } from '../../../tests/database.ts';
import { makeRecoveryCodes } from '../factors/make-recovery-codes.ts';
import { offerCodeApp } from '../factors/offer-code-app.ts';
import { offerRecoveryCodes } from '../factors/offer-recovery-codes.ts';
import { setUpCodeApp } from '../factors/set-up-code-app.ts';
import { showCode } from '../factors/show-code.ts';
import { showRecoveryCode } from '../factors/show-recovery-code.ts';
import { myCases } from '../cases/my-cases.ts';
import { askToSignIn } from './ask-to-sign-in.ts';
import { recogniseMember } from './recognise-member.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { writeSignInLetter } from './write-sign-in-letter.ts';

const database = useDatabase();
const browser = 'browser-of-marloes-0123456789';
const from = { browser, device: { browser: 'firefox', device: 'linux' } } as const;
let at: Organisation;
let sources = 0;

beforeAll(async () => {
  at = await makeOrganisation('samen');
});

const door = (over: Partial<CaseVisit> = {}): CaseVisit => ({
  ...{ organisationId: at.id, organisation: at, duty: 'door', personId: null, worker: null, client: null },
  // The letter is written by the clock, whose hands stand at now.
  ...{ session: null, now: new Date(), locale: 'nl', formKey: null, asker: null, ...over }
});

/** Asks for a letter; answers what was said, and what stands in the letter where there is one. */
async function ask(email: string) {
  const answer = await askToSignIn(door(), { email, browser, source: `place ${++sources}`, goTo: null });
  const [row] = await database.asOwner(`select id from casework.sign_ins order by asked_at desc, id desc limit 1`);
  await writeSignInLetter({ organisationId: at.id, signInId: row!['id'] as string });
  const mails = await database.asOwner(
    `select plain, subject from casework.mails where kind = 'sign-in' order by planned_at desc, id desc`
  );
  const plain = (mails[0]?.['plain'] as string | undefined) ?? '';
  return { answer, letters: mails.length, plain, code: /^\d{6}$/m.exec(plain)?.[0] ?? '' };
}

/** Comes in with a letter; answers the visit that this browser then makes. */
async function comeIn(email: string): Promise<WorkerVisit | ClientVisit> {
  const { code } = await ask(email);
  const came = await signInWithCode(door(), { code, from, source: `place ${++sources}` });
  if (!came.ok) throw new Error(came.reason);
  return known(came.value.token);
}

async function known(token: string): Promise<WorkerVisit | ClientVisit> {
  const member = await recogniseMember(at, token, new Date());
  const { worker, client, session } = member;
  const personId = worker?.id ?? client?.id ?? null;
  const duty = worker ? 'worker' : 'client';
  return door({ worker, client, session, personId, duty, asker: personId }) as WorkerVisit | ClientVisit;
}

async function setUp(visit: WorkerVisit): Promise<{ secret: string; visit: WorkerVisit }> {
  const { secret, ticket } = offerCodeApp(visit, { browser });
  const done = await setUpCodeApp(visit, { ticket, code: codeOfApp(secret), browser });
  if (!done.ok) throw new Error(done.reason);
  return { secret, visit: (await known(done.value!)) as WorkerVisit };
}

describe('coming in at an organisation', () => {
  test('a letter alone opens no case for a worker; the second step does', async () => {
    const marloes = await makeWorker(at, 'Marloes');
    await makeCase(workerVisit(at, marloes), 'Iris');
    const halfway = (await comeIn('marloes@samen.example.org')) as WorkerVisit;
    expect(halfway.worker.roles).toEqual([]);
    expect(halfway.session.heldRoles).toEqual(['social-worker']);
    // The wall asks for the second step itself, whatever a happening would forget.
    expect(await myCases(halfway)).toEqual({ ok: true, value: [] });
    const { visit } = await setUp(halfway);
    expect(visit.worker.roles).toEqual(['social-worker']);
    expect(await myCases(visit)).toMatchObject({ ok: true, value: [{ clientName: 'Iris' }] });
  });

  test('the same code of the app does not open twice, and a recovery code opens once', async () => {
    await makeWorker(at, 'Joris');
    const { secret, visit } = await setUp((await comeIn('joris@samen.example.org')) as WorkerVisit);
    expect(await showCode(visit, { code: codeOfApp(secret), browser })).toMatchObject({ ok: false });
    const { formKey, ticket } = offerRecoveryCodes(visit);
    const made = await makeRecoveryCodes({ ...visit, formKey }, ticket);
    const [code] = made.ok ? made.value : [];
    const again = (await comeIn('joris@samen.example.org')) as WorkerVisit;
    expect(await showRecoveryCode(again, { code: code!, browser })).toMatchObject({ ok: true });
    const third = (await comeIn('joris@samen.example.org')) as WorkerVisit;
    expect(await showRecoveryCode(third, { code: code!, browser })).toMatchObject({ reason: 'wrong-code' });
  });

  test('whoever a case is about comes in with the letter alone', async () => {
    const fenna = await makeWorker(at, 'Fenna');
    const caseId = await makeCase(workerVisit(at, fenna), 'Karin');
    const clientId = await makeClient(at, caseId, 'karin@example.org');
    const visit = await comeIn('karin@example.org');
    expect(visit.client).toMatchObject({ id: clientId });
    expect(visit.worker).toBeNull();
  });

  test('a stranger hears the same and gets no letter; the letter names nobody', async () => {
    await makeWorker(at, 'Noor');
    const member = await ask('noor@samen.example.org');
    const stranger = await ask('nobody@example.org');
    expect(stranger.answer).toEqual(member.answer);
    expect(stranger.letters).toBe(member.letters);
    expect(member.plain).not.toContain('Noor');
    expect(member.plain).toContain(`/organisations/samen/sign-in/link/`);
  });

  test('a code of a neighbour of another organisation opens nothing here', async () => {
    const other = await makeOrganisation('elders');
    await makeWorker(at, 'Sam');
    const { code } = await ask('sam@samen.example.org');
    const there = door({ organisationId: other.id, organisation: other });
    expect(await signInWithCode(there, { code, from, source: 'elders' })).toMatchObject({ reason: 'wrong-code' });
  });
});

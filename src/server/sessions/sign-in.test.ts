import { expect, test } from 'vitest';
import type { Visit } from '#domain/visits/visit.ts';
import { doorVisit, makeNeighbourhood, makePerson, now, useDatabase } from '../../../tests/database.ts';
import { recogniseVisitor } from './recognise-visitor.ts';
import { askToSignIn } from './ask-to-sign-in.ts';
import { seeSignInLink } from './see-sign-in-link.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithLink } from './sign-in-with-link.ts';
import { signOut } from './sign-out.ts';
import { writeSignInLetter } from './write-sign-in-letter.ts';

const database = useDatabase();
const mine = 'browser-of-bo-0123456789';
const other = 'browser-elsewhere-0123456789';
const device = { browser: 'firefox', device: 'linux' } as const;
const from = { browser: mine, device };
const fromElsewhere = { browser: other, device };
let people = 0;

/** Somebody who asked for a mail, and what stands in it. */
async function asked(slug: string, over: { browser?: string; stranger?: boolean } = {}) {
  const there = await makeNeighbourhood(slug);
  const email = `bo${++people}@example.org`;
  const bo = over.stranger
    ? null
    : await makePerson(there, 'Bo', { contact: { reach_by: 'email', email, email_key: email } });
  // The letter is written by the clock, whose hands stand at now.
  const visit = doorVisit(there, { now: new Date() });
  const answer = await askToSignIn(visit, {
    email,
    browser: over.browser ?? mine,
    source: slug,
    goTo: `/${slug}/asks`
  });
  const [row] = await database.asOwner('select id from sign_ins where neighbourhood_id = $1', [there.id]);
  const knock = { regionId: there.regionId, neighbourhoodId: there.id, signInId: row?.['id'] as string };
  await writeSignInLetter(knock);
  const [mail] = await database.asOwner('select plain, subject from mails where neighbourhood_id = $1', [there.id]);
  const plain = (mail?.['plain'] as string | undefined) ?? '';
  const code = /^\d{6}$/m.exec(plain)?.[0] ?? '';
  const secret = /sign-in\/link\/(\S+)/.exec(plain)?.[1] ?? '';
  return { there, visit, bo, answer, code, secret, subject: mail?.['subject'], knock };
}

const later = (visit: Visit, minutes: number): Visit => ({
  ...visit,
  now: new Date(visit.now.getTime() + minutes * 60_000)
});

test('the code lets in once, in the browser that asked, and the session is known', async () => {
  const { there, visit, code, subject, bo } = await asked('codestraat');
  expect(subject).toBe('Kom binnen');
  const typed = { code: `${code.slice(0, 3)} ${code.slice(3)}`, from, source: 'a' };
  const came = await signInWithCode(visit, typed);
  expect(came).toMatchObject({ ok: true, value: { goTo: '/codestraat/asks' } });
  const token = came.ok ? came.value.token : '';
  expect(await recogniseVisitor(there, token, visit.now)).toMatchObject({
    person: { id: bo!.id },
    session: { mailedAt: visit.now, factorAt: null }
  });
  const [kept] = await database.asOwner('select browser, device from sessions where mailed_at = $1', [visit.now]);
  expect(kept).toEqual(device);
  expect(await signInWithCode(visit, typed)).toMatchObject({ reason: 'wrong-code' });
  await signOut(visit, token);
  expect(await recogniseVisitor(there, token, visit.now)).toBeNull();
  const elsewhere = await makeNeighbourhood('codestraat-elders');
  expect(await recogniseVisitor(elsewhere, token, visit.now)).toBeNull();
});

test('the code lets in once, also when it is typed twice at the same moment', async () => {
  const { visit, code } = await asked('samenstraat');
  const typed = { code, from, source: 'a' };
  const both = await Promise.all([signInWithCode(visit, typed), signInWithCode(visit, typed)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('opening the link changes nothing; its button lets in, once', async () => {
  const { visit, secret } = await asked('linkstraat');
  for (let times = 0; times < 3; times++)
    expect(await seeSignInLink(visit, { secret, browser: mine })).toEqual({ kind: 'button' });
  const answers = await Promise.all([1, 2, 3, 4].map(() => signInWithLink(visit, { secret, from })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await seeSignInLink(visit, { secret, browser: mine })).toEqual({ kind: 'old' });
});

test('elsewhere the link only shows the code, to type over where it was asked', async () => {
  const { visit, secret, code } = await asked('elders-straat');
  expect(await seeSignInLink(visit, { secret, browser: other })).toEqual({ kind: 'code', code });
  expect(await signInWithLink(visit, { secret, from: fromElsewhere })).toMatchObject({ reason: 'other-browser' });
  expect(await signInWithCode(visit, { code, from: fromElsewhere, source: 'b' })).toMatchObject({
    reason: 'wrong-code'
  });
  expect(await signInWithCode(visit, { code, from, source: 'b' })).toMatchObject({ ok: true });
});

test('after ten minutes neither works', async () => {
  const { visit, secret, code } = await asked('oude-straat');
  expect(await signInWithLink(later(visit, 11), { secret, from })).toMatchObject({ reason: 'not-valid' });
  expect(await signInWithCode(later(visit, 11), { code, from, source: 'c' })).toMatchObject({
    reason: 'wrong-code'
  });
});

test('after five wrong codes the right one does not help any more', async () => {
  const { visit, code } = await asked('gok-straat');
  const wrong = code === '000000' ? '111111' : '000000';
  for (let times = 0; times < 5; times++) await signInWithCode(visit, { code: wrong, from, source: 'd' });
  expect(await signInWithCode(visit, { code, from, source: 'd' })).toMatchObject({ reason: 'wrong-code' });
});

test('a stranger gets the same answer as a member, and no mail', async () => {
  const member = await asked('lid-straat');
  const stranger = await asked('vreemde-straat', { stranger: true });
  expect(stranger.answer).toEqual(member.answer);
  expect(stranger.code).toBe('');
});

test('the letter is written once, however often the clock knocks', async () => {
  const { there, knock } = await asked('klop-straat');
  await writeSignInLetter(knock);
  const mails = await database.asOwner('select id from mails where neighbourhood_id = $1', [there.id]);
  expect(mails).toHaveLength(1);
});

test('at most three mails in a quarter of an hour for one address, member or not', async () => {
  const there = await makeNeighbourhood('drukke-straat');
  const visit = doorVisit(there, { now });
  const wants = { email: 'wie@example.org', browser: mine, goTo: null };
  for (let times = 0; times < 3; times++)
    expect((await askToSignIn(visit, { ...wants, source: `s${times}` })).ok).toBe(true);
  expect(await askToSignIn(visit, { ...wants, source: 's4' })).toMatchObject({ reason: 'too-often' });
  expect(await askToSignIn(visit, { ...wants, email: 'ander@example.org', source: 's5' })).toMatchObject({ ok: true });
  const keys = await database.asOwner('select key from limits');
  expect(JSON.stringify(keys)).not.toContain('example.org');
});

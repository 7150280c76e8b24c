import { expect, test } from 'vitest';
import { doorVisit, insert, makeNeighbourhood, makePerson, useDatabase, visitOf } from '../../../tests/database.ts';
import { sendMail } from '../mails/send-mail.ts';
import { newId } from '../platform/ids.ts';
import { look } from '../platform/transaction.ts';
import { doneForMe } from '../profiles/done-for-me.ts';
import { recogniseVisitor } from '../sessions/recognise-visitor.ts';
import { signInWithCode } from '../sessions/sign-in-with-code.ts';
import { writeSignInLetter } from '../sessions/write-sign-in-letter.ts';
import { askToClaim } from './ask-to-claim.ts';
import { makeClaim } from './make-claim.ts';
import { seeClaim } from './see-claim.ts';
import { withdrawClaim } from './withdraw-claim.ts';

const database = useDatabase();
let slugs = 0;
// Letters are written by the clock, whose hands stand at now.
const now = new Date();
const daysLater = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const from = { browser: 'browser-of-door-0123456789', device: { browser: 'firefox', device: 'linux' } } as const;

async function street() {
  const there = await makeNeighbourhood(`dijk-${++slugs}`);
  const [door, bo, fatima] = [
    await makePerson(there, 'Door', { contact: { reach_by: 'phone', phone: '024 111 11 11' } }),
    await makePerson(there, 'Bo'),
    await makePerson(there, 'Fatima', { roles: ['coordinator'] })
  ];
  const at = (person: typeof door, moment = now) => visitOf(there, person, { now: moment });
  return { there, door, bo, fatima, at, desk: at(fatima), guest: doorVisit(there, { now }) };
}
type Here = Awaited<ReturnType<typeof street>>;

async function letterFor(here: Here): Promise<string> {
  const made = await makeClaim(here.desk, here.door.id);
  if (!made.ok) throw new Error(made.reason);
  return made.value.code;
}

let typings = 0;

/** Types the code of the letter and an address of one's own; answers the letter to that address, where one was written. */
async function type(here: Here, typed: { code: string; email?: string; moment?: Date; age?: string }) {
  const email = typed.email ?? `door${++typings}@example.org`;
  // Each a moment later, so that the newest is the newest.
  const moment = new Date((typed.moment ?? now).getTime() + ++typings);
  const wants = {
    code: typed.code,
    age: typed.age ?? 'sixteen',
    email,
    browser: from.browser,
    source: here.there.slug
  };
  const answer = await askToClaim({ ...here.guest, now: moment }, wants);
  const place = { regionId: here.there.regionId, neighbourhoodId: here.there.id };
  const rows = await database.asOwner('select id from sign_ins where neighbourhood_id = $1 order by asked_at', [
    here.there.id
  ]);
  await writeSignInLetter({ ...place, signInId: rows.at(-1)?.['id'] as string });
  const [mail] = await database.asOwner('select id, plain, subject from mails where address = $1', [email]);
  const code = /^\d{6}$/m.exec((mail?.['plain'] as string | undefined) ?? '')?.[0] ?? null;
  return { answer, email, mail, code, signIns: rows.length };
}

const comeIn = (here: Here, code: string | null) =>
  signInWithCode(here.guest, { code: code ?? '', from, source: here.there.slug });

test('somebody takes over the record that was kept for them, and sees by whom', async () => {
  const here = await street();
  await insert('facts', {
    ...{ region_id: here.there.regionId, neighbourhood_id: here.there.id, id: newId() },
    ...{ kind: 'PersonRegistered', about: { personId: here.door.id }, actor_id: here.fatima.id, happened_at: now }
  });
  const code = await letterFor(here);
  const { answer, email, mail, code: mailed } = await type(here, { code: code.toLowerCase().replaceAll(' ', '') });
  expect(answer).toEqual({ ok: true, value: null });
  expect(mail).toMatchObject({ subject: 'Kom binnen' });
  const came = await comeIn(here, mailed);
  expect(came).toMatchObject({ ok: true, value: { goTo: `/${here.there.slug}/me/record` } });
  const known = await recogniseVisitor(here.there, came.ok ? came.value.token : '', now);
  expect(known).toMatchObject({ person: { id: here.door.id } });
  const [contact] = await database.asOwner(
    'select email, email_key, reach_by, phone from contacts where person_id = $1',
    [here.door.id]
  );
  expect(contact).toEqual({ email, email_key: email, reach_by: 'phone', phone: '024 111 11 11' });
  expect(await doneForMe(here.at(here.door))).toMatchObject([{ by: 'Fatima', fact: { kind: 'PersonRegistered' } }]);
  expect(await doneForMe(here.at(here.bo))).toEqual([]);
  expect(await seeClaim(here.desk, here.door.id)).toMatchObject({
    value: { because: 'comes-in-already', endsAt: null }
  });
});

test('the letter works once, and only the newest one', async () => {
  const here = await street();
  const old = await letterFor(here);
  const code = await letterFor(here);
  expect((await type(here, { code: old })).code).toBeNull();
  const first = await type(here, { code });
  const second = await type(here, { code });
  const answers = [await comeIn(here, second.code), await comeIn(here, first.code)];
  expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  expect((await type(here, { code })).mail).toBeUndefined();
});

test('a wrong code, an old one, and one of another neighbourhood get the same answer after the same work', async () => {
  const [here, other] = [await street(), await street()];
  const code = await letterFor(here);
  const right = await type(here, { code });
  const tries = [
    await type(here, { code: 'ABCD EFGH JKLM' }),
    await type(here, { code: await letterFor(other) }),
    await type(here, { code, moment: daysLater(31) }),
    await type(here, { code: '' })
  ];
  for (const tried of tries) {
    expect(tried.answer).toEqual(right.answer);
    expect(tried.mail).toBeUndefined();
  }
  expect(tries.at(-1)?.signIns).toBe(5);
  const jobs = await database.asOwner(
    `select count(*)::int as planned from pgboss.job where name = 'write-sign-in-letter' and data->>'neighbourhoodId' = $1`,
    [here.there.id]
  );
  expect(jobs).toEqual([{ planned: 5 }]);
});

test('a letter that was taken back opens nothing, also not for who asked already', async () => {
  const here = await street();
  const { code } = await type(here, { code: await letterFor(here) });
  expect(await withdrawClaim(here.at(here.bo), here.door.id)).toMatchObject({ reason: 'not-allowed' });
  expect(await withdrawClaim(here.desk, here.door.id)).toMatchObject({ ok: true });
  expect(await withdrawClaim(here.desk, here.door.id)).toMatchObject({ reason: 'gone' });
  expect(await comeIn(here, code)).toMatchObject({ reason: 'wrong-code' });
});

test('an address of somebody else takes nothing over', async () => {
  const here = await street();
  const [known] = await database.asOwner('select email from contacts where person_id = $1', [here.bo.id]);
  const { code } = await type(here, { code: await letterFor(here), email: known!['email'] as string });
  expect(code).toBeNull();
});

test('only a coordinator of this neighbourhood makes letters, and not for who comes in by mail or has a role', async () => {
  const [here, other] = [await street(), await street()];
  expect(await makeClaim(here.at(here.bo), here.door.id)).toMatchObject({ reason: 'not-allowed' });
  expect(await makeClaim(other.desk, here.door.id)).toMatchObject({ reason: 'gone' });
  expect(await makeClaim(here.desk, here.bo.id)).toMatchObject({ reason: 'comes-in-already' });
  expect(await makeClaim(here.desk, here.fatima.id)).toMatchObject({ reason: 'has-a-role' });
});

test('of the code only its hash is kept, and neighbours see nothing of it', async () => {
  const here = await street();
  const code = await letterFor(here);
  const kept = await database.asOwner('select * from claims where person_id = $1', [here.door.id]);
  const facts = await database.asOwner('select about from facts where neighbourhood_id = $1', [here.there.id]);
  const answers = await database.asOwner('select answer from answered_forms');
  for (const one of [code, code.replaceAll(' ', '')]) expect(JSON.stringify([kept, facts, answers])).not.toContain(one);
  expect(await look(here.at(here.bo), (tx) => tx.selectFrom('claims').selectAll().execute())).toEqual([]);
});

test('one place may not try many codes', async () => {
  const here = await street();
  const reasons = [];
  for (let at = 0; at < 31; at++)
    reasons.push(
      await askToClaim(here.guest, {
        code: `${at}`,
        age: 'sixteen',
        email: `huis${at}@example.org`,
        browser: from.browser,
        source: 'een huis'
      })
    );
  expect(reasons.slice(0, 30).every(({ ok }) => ok)).toBe(true);
  expect(reasons[30]).toMatchObject({ reason: 'too-often' });
});

test('the letter goes to the address that was typed, and that address is wiped with it', async () => {
  const here = await street();
  const { mail } = await type(here, { code: await letterFor(here) });
  await database.asOwner('update neighbourhoods set is_example = true where id = $1', [here.there.id]);
  await sendMail({ regionId: here.there.regionId, neighbourhoodId: here.there.id, mailId: mail!['id'] as string });
  const [sent] = await database.asOwner('select address, sent_at from mails where id = $1', [mail!['id']]);
  expect(sent).toMatchObject({ address: null, sent_at: expect.any(Date) });
});

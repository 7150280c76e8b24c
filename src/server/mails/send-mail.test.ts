import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeOrganisation, makeWorker, workerVisit } from '../../../tests/casework.ts';
import { clockVisit, makeNeighbourhood, makePerson, useDatabase, type Columns } from '../../../tests/database.ts';
import { closePost } from '../platform/post.ts';
import { transact } from '../platform/transaction.ts';
import { planMail } from './plan-mail.ts';
import { seeUnsubscribe } from './see-unsubscribe.ts';
import { sendMail } from './send-mail.ts';
import { stopMail } from './stop-mail.ts';

// The configuration is read once, when the first module wants it: so its mail server is named before all.
const port = vi.hoisted(() => {
  const free = 20_000 + (process.pid % 20_000);
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${free}`;
  process.env['MAIL_FROM'] = 'Buren <buren@example.org>';
  return free;
});
const database = useDatabase();
const arrived: { raw: string; to: string }[] = [];
let refuse = false;
let server: SMTPServer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (more: Buffer) => (raw += more.toString('utf8')));
      stream.on('end', () => {
        if (refuse) return done(new Error('Try again later'));
        arrived.push({ raw, to: session.envelope.rcptTo.map(({ address }) => address).join() });
        done();
      });
    }
  });
  await new Promise<void>((open) => server.listen(port, '127.0.0.1', open));
});
afterAll(async () => {
  closePost();
  await new Promise<void>((closed) => server.close(closed));
});

async function planned(slug: string, more: Columns = {}) {
  const there = await makeNeighbourhood(slug, more);
  const bo = await makePerson(there, 'Bo');
  const visit = clockVisit(there);
  const letter = {
    subject: 'Je hebt een bericht',
    paragraphs: ['Er is een <bericht> voor je.'],
    action: { label: 'Lees', path: `/${slug}/today` }
  };
  await transact(visit, 'test', async (tx) => ({
    ok: await planMail(tx, visit, {
      to: bo.id,
      kind: 'proposal',
      write: () => letter,
      calendar: 'BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'
    })
  }));
  const [row] = await database.asOwner('select id, plain, message_id from mails where neighbourhood_id = $1', [
    there.id
  ]);
  const knock = { regionId: there.regionId, neighbourhoodId: there.id, mailId: row!['id'] as string };
  const secret = /unsubscribe\/(\S+)/.exec(row!['plain'] as string)![1]!;
  return { there, bo, visit, knock, secret, messageId: row!['message_id'] as string };
}

const state = async (id: string): Promise<Record<string, unknown>> =>
  (
    await database.asOwner('select sent_at is not null as sent, dropped_because, plain from mails where id = $1', [id])
  )[0]!;

const read = (raw: string): Promise<Email> => PostalMime.parse(raw);

test('a planned mail leaves once, readable as plain text, with its calendar file and a way to stop', async () => {
  const { knock, messageId } = await planned('poststraat');
  await Promise.all([sendMail(knock), sendMail(knock), sendMail(knock)]);
  await sendMail(knock);
  expect(arrived).toHaveLength(1);
  const mail = await read(arrived[0]!.raw);
  expect(mail.subject).toBe('Je hebt een bericht');
  expect(mail.messageId).toBe(messageId);
  expect(mail.text).toContain('Er is een <bericht> voor je.');
  expect(mail.html).toContain('Er is een &lt;bericht&gt; voor je.');
  expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toContain('/unsubscribe/');
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar');
  expect(await state(knock.mailId)).toMatchObject({ sent: true, plain: '' });
});

test('when the mail server refuses, the mail stays and goes later with the same Message-ID', async () => {
  arrived.length = 0;
  const { knock, messageId } = await planned('weigerstraat');
  refuse = true;
  await expect(sendMail(knock)).rejects.toThrow();
  expect(await state(knock.mailId)).toMatchObject({ sent: false, dropped_because: null });
  refuse = false;
  await sendMail(knock);
  expect((await read(arrived[0]!.raw)).messageId).toBe(messageId);
});

test('the link under a mail stops that kind with a button, and lets it come again', async () => {
  arrived.length = 0;
  const { visit, knock, secret } = await planned('stopstraat');
  const guest = { ...visit, duty: 'door' as const };
  expect(await seeUnsubscribe(guest, secret)).toMatchObject({ value: { kind: 'proposal', isStopped: false } });
  expect(await seeUnsubscribe(guest, 'something-else')).toMatchObject({ reason: 'not-found' });
  expect(await stopMail(guest, { secret, wish: 'stop' })).toMatchObject({ ok: true });
  await sendMail(knock);
  expect(arrived).toHaveLength(0);
  expect(await state(knock.mailId)).toMatchObject({ dropped_because: 'stopped' });
  expect(await stopMail(guest, { secret, wish: 'resume' })).toMatchObject({ ok: true });
  expect(await seeUnsubscribe(guest, secret)).toMatchObject({ value: { isStopped: false } });
});

test('nothing leaves for the people of an example', async () => {
  arrived.length = 0;
  const { knock } = await planned('voorbeeldstraat', { is_example: true });
  await sendMail(knock);
  expect(arrived).toHaveLength(0);
  expect((await state(knock.mailId))['plain']).toContain('bericht');
});

test('a letter of an organisation goes to the sealed address, and nothing of it stays', async () => {
  const there = await makeOrganisation('post');
  const marloes = await makeWorker(there, 'Marloes');
  const write = () => ({ subject: 'Er is een bericht voor je', paragraphs: ['Kom binnen.'] });
  const visit = workerVisit(there, marloes);
  await transact(visit, 'test', async (tx) => ({
    ok: await planMail(tx, visit, { to: marloes.id, kind: 'security', write })
  }));
  const [row] = await database.asOwner<{ id: string; plain: string }>('select id, plain from casework.mails');
  expect(row!.plain).not.toContain('marloes@');
  const before = arrived.length;
  await sendMail({ organisationId: there.id, mailId: row!.id });
  await sendMail({ organisationId: there.id, mailId: row!.id });
  expect(arrived.slice(before).map(({ to }) => to)).toEqual(['marloes@post.example.org']);
  const [sent] = await database.asOwner('select subject, plain, html, sent_at is not null as sent from casework.mails');
  expect(sent).toEqual({ subject: '', plain: '', html: '', sent: true });
});

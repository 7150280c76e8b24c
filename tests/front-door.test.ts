import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { NotAgreed } from '#server/platform/acting.ts';
import { handleError } from '../src/hooks.server.ts';

const help = { name: 'Fatima', phone: '024 000 00 00', email: null };
const event = { route: { id: null }, locals: { frame: () => ({ neighbourhood: { help }, person: null }) } };
const met = (error: unknown) =>
  handleError({ kind: 'unknown', error, event: event as unknown as RequestEvent, status: 500, message: '' } as never);

test('an agreement that was taken back in the middle is no fault: a kind page says whom to call', () => {
  expect(met(new NotAgreed())).toEqual({ status: 403, message: 'not agreed', help });
});

test('what nobody expected is met with a trace, and without what went wrong', () => {
  const answer = met(new Error('words of somebody'));
  expect(answer).toMatchObject({ status: 500, message: 'unexpected' });
  expect(JSON.stringify(answer)).not.toContain('words');
});

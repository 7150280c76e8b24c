import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFounding, readNeighbourhood } from './founding.ts';
import { slugOf } from './slug.ts';

const draft = { name: 'De Kleine Wijk', firstName: 'Fatima', email: 'f@example.org', phone: '', agreed: true };

test('a neighbourhood gets its address from its name', () => {
  expect(slugOf('De Kleine Wijk')).toBe('de-kleine-wijk');
  expect(slugOf('’t Hért & Co')).toBe('t-hert-co');
  expect(slugOf('Setup')).toBeNull();
  expect(slugOf('Organisations')).toBeNull();
  expect(slugOf('!!')).toBeNull();
});

test('whatever the name, an address is fit for the database', () => {
  fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9](-?[a-z0-9]){1,39}$/.test(slugOf(name) ?? 'aa')));
});

test('a founding is read, or told what is not right yet', () => {
  expect(readFounding(draft)).toMatchObject({ ok: true, value: { slug: 'de-kleine-wijk', phone: null } });
  expect(readFounding({ name: '', firstName: '', email: 'x', phone: 'bel me', agreed: false })).toMatchObject({
    errors: {
      name: 'no-name',
      firstName: 'no-first-name',
      email: 'wrong-email',
      phone: 'wrong-phone',
      agreed: 'not-agreed'
    }
  });
});

test('whoever founds a neighbourhood says to be sixteen or older; nothing is filled in', () => {
  expect(readNeighbourhood({ ...draft, age: 'sixteen' })).toEqual(readFounding(draft));
  expect(readNeighbourhood({ ...draft, age: '' })).toMatchObject({ errors: { age: 'no-age' } });
  expect(readNeighbourhood({ ...draft, age: 'younger' })).toMatchObject({ errors: { age: 'too-young' } });
  expect(readNeighbourhood({ ...draft, name: '', age: '15' })).toMatchObject({
    errors: { name: 'no-name', age: 'no-age' }
  });
});

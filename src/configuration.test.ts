import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfiguration({})).toMatchObject({ PORT: 3000, DATA_DIR: 'data', DEMO: '0' });
  });

  it('takes an empty value for none', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['PORT', '30.5'],
    ['ORIGIN', 'neighbours.example.org'],
    ['DATABASE_URL', 'mysql://root@localhost/x'],
    ['DATABASE_URL', 'nonsense'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['XFF_DEPTH', '0']
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(name);
  });

  it('never repeats a value that may hold a password', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'secret-word' })).not.toThrow(/secret-word/);
  });

  it('keeps the origin without a path', () => {
    expect(readConfiguration({ ORIGIN: 'https://neighbours.example.org/x/' }).ORIGIN).toBe(
      'https://neighbours.example.org'
    );
  });
});

import type { z } from 'zod';
import { Unreadable } from './say.ts';

/** The value of a JSON text as a schema wants it; Unreadable names the first path that is not right. */
export function readJson<S extends z.ZodType>(text: string, schema: S, name = 'instance'): z.output<S> {
  const read = schema.safeParse(parsed(text, name), { reportInput: true });
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  throw new Unreadable(`${pathOf(issue.path) || name}: ${reasonOf(issue)}`);
}

/** `['asks', 3, 'slots']` is `asks[3].slots`. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? String(step) : `.${String(step)}`))
    .join('');

function parsed(text: string, name: string): unknown {
  if (text.trim() === '') throw new Unreadable(`${name}: nothing was given on standard input`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unreadable(`${name}: not JSON`);
  }
}

const kinds: Record<string, string> = {
  object: 'not an object',
  array: 'not a list',
  tuple: 'not a list',
  string: 'not a text',
  number: 'not a whole number',
  int: 'not a whole number',
  boolean: 'not true or false',
  record: 'not an object'
};

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.input === undefined) return 'missing';
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? 'not right';
  if (issue.code === 'too_small') return `${isList(issue.origin) ? 'shorter' : 'smaller'} than ${issue.minimum}`;
  if (issue.code === 'too_big') return `${isList(issue.origin) ? 'longer' : 'larger'} than ${issue.maximum}`;
  if (issue.code === 'invalid_value')
    return `not one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  return 'not right';
}

const isList = (origin: string): boolean => origin === 'array' || origin === 'string';

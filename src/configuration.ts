import { z } from 'zod';

const port = z.coerce.number('must be a number').int('must be a whole number').min(1).max(65535);
const atLeastOne = z.coerce.number('must be a number').int('must be a whole number').min(1);
const address = (kinds: readonly string[], example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && kinds.includes(new URL(text).protocol), `must look like ${example}`);
const postgres = address(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database');

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().optional(),
  ORIGIN: address(['http:', 'https:'], 'https://neighbours.example.org')
    .transform((text) => new URL(text).origin)
    .optional(),
  DATABASE_URL: postgres.optional(),
  DATABASE_URL_DIRECT: postgres.optional(),
  DATA_DIR: z.string().default('data'),
  KEYS_FILE: z.string().optional(),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  MAIL_FROM: z.string().regex(/@/, 'must contain a mail address').optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  ONE_MORE: z.enum(['0', '1'], 'must be 1 or 0').default('0'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be a level such as info or debug')
    .default('info'),
  SIGN_IN_MAILS: atLeastOne.default(3),
  TRIES_FROM_ONE_PLACE: atLeastOne.default(30),
  PUBLIC_ASKS_FROM_ONE_PLACE: atLeastOne.default(4),
  PUBLIC_ASKS_A_DAY: atLeastOne.default(40),
  ADDRESS_HEADER: z.string().optional(),
  XFF_DEPTH: z.coerce.number('must be a number').int().min(1).default(1)
});

export type Configuration = z.infer<typeof schema>;
type Words = Readonly<Record<string, string | undefined>>;

export class WrongConfiguration extends Error {}

/** Reads the configuration; an empty value counts as none. Values are not repeated: they may hold a password. */
export function readConfiguration(words: Words): Configuration {
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new WrongConfiguration(`The configuration cannot be used:\n${lines.join('\n')}\nSee docs/running.md.`);
}

let known: Configuration | null = null;

/** The configuration of this process, parsed once. */
export function configuration(): Configuration {
  known ??= readConfiguration(process.env);
  return known;
}

import type { ZodType } from 'zod';

export type Fields = Readonly<Record<string, string | string[]>>;

/** What a form said, as text: the last of repeated fields, all of those named in `lists`. */
export function fieldsOf(form: FormData, lists: readonly string[] = []): Fields {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    if (!lists.includes(name)) fields[name] = clean(value);
  }
  for (const name of lists)
    fields[name] = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(clean);
  return fields;
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Reads the fields by a schema; an error is the schema's own word for it, by the name of its field. */
export function read<Value>(schema: ZodType<Value>, fields: Fields): Read<Value> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message;
  return { ok: false, errors };
}

// Postgres refuses NUL; lone surrogates cannot be written as UTF-8.
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().replaceAll('\r\n', '\n').trim();

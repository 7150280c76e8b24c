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

/** One field as text; nothing where it was not sent. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

// Postgres refuses NUL; lone surrogates cannot be written as UTF-8.
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().replaceAll('\r\n', '\n').trim();

import type { DraftRegistration } from '#domain/people/registration.ts';

type Fields = Readonly<Record<string, string | string[] | undefined>>;
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** The lists among the fields of joining. */
export const joinLists = ['languages'] as const;

/** What somebody typed who wants to join. */
export function joinDraft(fields: Fields): { draft: DraftRegistration; postcode: string } {
  const languages = fields['languages'];
  const draft = {
    firstName: text(fields, 'firstName'),
    age: text(fields, 'age'),
    reachBy: text(fields, 'reachBy'),
    phone: text(fields, 'phone'),
    email: text(fields, 'email'),
    address: text(fields, 'address').slice(0, 200),
    cellId: text(fields, 'cellId'),
    languages: Array.isArray(languages) ? languages.filter((one) => /^[a-z]{2,3}$/.test(one)) : [],
    agreed: text(fields, 'agreed') === 'yes'
  };
  return { draft, postcode: text(fields, 'postcode').slice(0, 12) };
}

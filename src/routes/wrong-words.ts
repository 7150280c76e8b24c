import { error } from '@sveltejs/kit';

type Sentences<Reason extends string> = Readonly<Record<Reason, () => string>>;
type Refused<Reason extends string> = { readonly reason: Reason | Hidden; readonly field?: string };
type Hidden = 'not-found' | 'not-allowed';

/** What to say beside the one field, or above the form, that something was refused for; what has no words is not there. */
export function wrongIn<Reason extends string>(
  { reason, field = 'form' }: Refused<Reason>,
  sentences: Sentences<Reason>
): Record<string, string> {
  if (!(reason in sentences)) error(404, 'not found');
  return { [field]: sentences[reason as Reason]() };
}

/** What to say beside each of the fields that are wrong. */
export const wrongFieldsIn = <Reason extends string>(
  errors: Readonly<Partial<Record<string, Reason>>>,
  sentences: Sentences<Reason>
): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, reason]) => [field, sentences[reason!]()]));

/** An organisation whose workers talk with people at home; apart from every neighbourhood. */
export type Organisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly locale: 'nl' | 'en';
  readonly timezone: string;
  /** R12: how many questions about the people around one conversation may have, 0 to 5. */
  readonly mostQuestions: number;
  readonly help: { readonly name: string | null; readonly phone: string | null; readonly email: string | null };
  readonly version: number;
};

/** Where the pages of an organisation begin. */
export const organisationPath = (slug: string): string => `/organisations/${slug}`;

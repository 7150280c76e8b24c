/** An organisation whose workers talk with people at home; apart from every neighbourhood. */
export type Organisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly locale: 'nl' | 'en';
  readonly timezone: string;
  readonly help: { readonly name: string | null; readonly phone: string | null; readonly email: string | null };
  readonly version: number;
};

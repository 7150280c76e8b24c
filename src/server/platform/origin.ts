import { configuration } from '../../configuration.ts';

/** Where this house can be reached; links in mails come from configuration alone, never from a Host header. */
export const origin = (): string => configuration().ORIGIN ?? `http://localhost:${configuration().PORT}`;

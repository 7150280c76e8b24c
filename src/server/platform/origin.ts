/** Where this house can be reached; links in mails come from configuration alone, never from a Host header. */
export const origin = (): string =>
  (process.env['ORIGIN'] ?? `http://localhost:${process.env['PORT'] ?? '3000'}`).replace(/\/$/, '');

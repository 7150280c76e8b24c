import pino from 'pino';

/** The log knows happenings, ids and times; what people are called or write never enters it. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: { paths: ['*.email', '*.phone', '*.firstName', '*.address', '*.words', '*.token', '*.code'], remove: true }
});

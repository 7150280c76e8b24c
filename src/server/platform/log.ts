import pino from 'pino';
import { configuration } from '../../configuration.ts';

/** The log knows happenings, ids and times; what people are called or write never enters it. */
export const log = pino({
  level: configuration().LOG_LEVEL,
  base: null,
  redact: { paths: ['*.email', '*.phone', '*.firstName', '*.address', '*.words', '*.token', '*.code'], remove: true }
});

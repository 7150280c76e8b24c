import { buildWhenStale } from '../../src/cli/build-when-stale.ts';

/** Runs before all journeys, so that two that begin at the same moment do not both build. */
export default buildWhenStale;

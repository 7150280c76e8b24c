import { expect, test } from 'vitest';
import { certificateNews } from './certificate.ts';

const one = { personId: 'els', firstName: 'Els', running: 0 };
const today = '2026-10-06';

test.each([
  ['2026-12-02', 0, null],
  ['2026-12-01', 0, 'ends-soon'],
  ['2026-10-07', 2, 'ends-soon'],
  ['2026-10-06', 0, 'ended'],
  ['2026-10-06', 1, 'ended-while-helping']
] as const)('until %s with %i running: %s', (until, running, said) => {
  expect(certificateNews({ ...one, until, running }, today)).toBe(said);
});

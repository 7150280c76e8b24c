import { expect, test } from 'vitest';
import { saidIn } from './satchel-post.ts';

test('what the server says beside the fields is read from how the framework writes it', () => {
  const said = '[{"errors":1,"typed":3,"reason":5},{"words":2},"Dat is te lang.",{"words":4},"Ja","words-too-long"]';
  expect(saidIn(said)).toBe('Dat is te lang.');
});

test('DP3: that nothing may be written down is heard apart, so that nothing stays', () => {
  expect(saidIn('[{"errors":1,"reason":3},{"form":2},"Er wordt niets bewaard.","recording-not-agreed"]')).toBe(
    'recording-not-agreed'
  );
});

test('what cannot be read is not understood', () => {
  for (const said of ['[{}]', '[{"errors":1},{}]']) expect(saidIn(said)).toBe('not-understood');
});

import { slipsBetween } from './distance.ts';
import { partsOfDay } from './words-time.ts';

const fewestLetters = 5;

/** The parts of a day that this word names, as 4 bits, also with one slip of the pen; 0 where it names none. */
export function partNamed(form: string): number {
  const exact = partsOfDay.get(form);
  if (exact) return exact;
  if (form.length < fewestLetters) return 0;
  const near = [...partsOfDay].find(
    ([name]) => name.length >= fewestLetters && name[0] === form[0] && slipsBetween(form, name, 1) <= 1
  );
  return near ? near[1] : 0;
}

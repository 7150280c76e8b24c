import { m } from '#messages';
import { dayInWords } from '../../clock-words.ts';

type Recording = { readonly answer: 'not-asked' | 'yes' | 'no'; readonly on: string | null };

/** Whether something about the network may be written down: not asked, no and yes are three things (DP3). */
export function recordingInWords({ answer, on }: Recording): string {
  if (answer === 'not-asked') return m.cases_recording_not_asked();
  const day = dayInWords(on ?? '');
  return answer === 'yes' ? m.cases_recording_yes({ day }) : m.cases_recording_no({ day });
}

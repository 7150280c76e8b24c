import { m } from '#messages';
import type { TalkView } from '#server/talks/see-talk.ts';

type Named = Pick<TalkView, 'names' | 'across' | 'readers' | 'reading' | 'words'>;

/** The same talk, in which whoever has no name on this side of the border is called by the neighbourhood. */
export function inNames<View extends Named>(talk: View): View {
  const { names, across } = talk;
  const ids = talk.readers.map(({ readerId }) => readerId);
  return {
    ...talk,
    names: {
      ...names,
      asker: across === 'asker' ? m.border_somebody({ place: names.asker }) : names.asker,
      helper: across === 'helper' ? m.border_somebody({ place: names.helper }) : names.helper
    },
    readers: talk.readers.map(readerInNames),
    reading: talk.reading.map(readerInNames),
    words: talk.words.map((word) => ({ ...word, fromName: fromInWords(word, ids) }))
  };
}

const readerInNames = <Reader extends Named['readers'][number]>(reader: Reader): Reader => ({
  ...reader,
  firstName: reader.isAcross ? m.border_coordinator({ place: reader.firstName }) : reader.firstName,
  askerName: reader.isAskerAcross ? m.border_somebody({ place: reader.askerName }) : reader.askerName
});

function fromInWords({ fromId, fromName: place, isAcross }: Named['words'][number], readerIds: readonly string[]) {
  if (!isAcross) return place;
  return readerIds.includes(fromId) ? m.border_coordinator({ place }) : m.border_somebody({ place });
}

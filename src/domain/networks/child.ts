import { ofKind, type Leaf } from '../cases/leaf.ts';
import { no, yes, type Result } from '../result.ts';
import { valueOf, type Network } from './network.ts';

/** DP27: whether somebody on the map is a child under sixteen; only a yes is one. */
export const isChild = (network: Network, personId: string): boolean =>
  valueOf(network, personId, 'underSixteen') === 'yes';

export type ChildSaidReason = 'no-words' | 'words-too-long';

/** What a child said, in the words of the child. */
export function readChildSaid(words: string): Result<string, ChildSaidReason> {
  if (words === '') return no('no-words', 'words');
  return words.length > 1000 ? no('words-too-long', 'words') : yes(words);
}

/** What a child said, the newest first; for workers alone. */
export const saidByChild = (leaves: readonly Leaf[], childId: string): readonly Leaf<'child-said'>[] =>
  ofKind(leaves, 'child-said')
    .filter(({ content }) => content.childId === childId)
    .toReversed();

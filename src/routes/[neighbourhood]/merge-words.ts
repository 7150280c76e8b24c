import { m } from '#messages';
import type { Likeness } from '#domain/merges/double.ts';
import type { MergeReason, UndoReason } from '#domain/merges/merge.ts';

const likenesses = {
  'same-phone': m.double_same_phone,
  'same-mail': m.double_same_mail,
  'same-name-and-place': m.double_same_name
} satisfies Record<Likeness, () => string>;

/** Why two may be the same person. */
export const likenessInWords = (likeness: Likeness): string => likenesses[likeness]();

const reasons = {
  'not-allowed': m.form_gone,
  'same-record': m.merge_same_record,
  gone: m.merge_gone,
  yourself: m.merge_yourself,
  'has-roles': m.merge_has_roles,
  'both-mail': m.merge_both_mail,
  'met-each-other': m.merge_met,
  'acts-for-the-other': m.merge_acts,
  'kept-apart': m.merge_apart
} satisfies Record<MergeReason, () => string>;

/** Why two do not become one, and what to do instead. */
export const mergeReasonInWords = (reason: MergeReason): string => reasons[reason]();

const undoReasons = {
  'undone-already': m.form_gone,
  'too-late': m.merge_undo_too_late,
  'merged-on': m.merge_undo_merged_on,
  'not-allowed': m.form_gone,
  'not-found': m.form_gone
} satisfies Record<UndoReason | 'not-allowed' | 'not-found', () => string>;

export const undoReasonInWords = (reason: keyof typeof undoReasons): string => undoReasons[reason]();

/** A column in which somebody stands, and what a merge does with it. */
export type Place = {
  readonly table: string;
  readonly column: string;
  /**
   * Together with these it must be the only one. Where the other has the same already, this row gives way: it is set
   * aside, or taken back where rows are never deleted.
   */
  readonly alone?: { readonly with: readonly string[]; readonly way: 'set-aside' | 'withdrawn' };
  /** Why two rows can never meet here, where a key would forbid it. */
  readonly never?: string;
  /** Nobody but the two reads it, or it stands in another neighbourhood too; so it moves without being read. */
  readonly isUnread?: true;
};

const at = (table: string, ...columns: string[]): Place[] => columns.map((column) => ({ table, column }));
const alone = (table: string, column: string, others: readonly string[]): Place => ({
  table,
  column,
  alone: { with: others, way: 'set-aside' }
});
const once = (table: string, column: string, never: string): Place => ({ table, column, never });
const oneMatch = 'two who met in one match are not merged';

/** Every column that goes along when one record goes into another. A new column of a person belongs here, or below. */
export const moving: readonly Place[] = [
  alone('acquaintances', 'person_id', ['knows_id']),
  alone('acquaintances', 'knows_id', ['person_id']),
  alone('ages', 'person_id', []),
  ...at('ages', 'recorded_by'),
  ...at('appointments', 'set_by', 'cancelled_by'),
  ...at('asks', 'person_id', 'posted_by', 'owner_id', 'follow_up_by'),
  ...at('calls', 'person_id', 'called_by'),
  ...at('claims', 'person_id'),
  once('check_ins', 'person_id', oneMatch),
  ...at('check_ins', 'recorded_by'),
  ...at('concerns', 'person_id', 'taken_up_by', 'decided_by'),
  { table: 'concerns', column: 'about_id', isUnread: true },
  once('consents', 'person_id', oneMatch),
  alone('contacts', 'person_id', []),
  ...at('consents', 'recorded_by'),
  ...at('endings', 'person_id', 'recorded_by'),
  alone('exclusions', 'person_id', ['other_id']),
  alone('exclusions', 'other_id', ['person_id']),
  ...at('exclusions', 'recorded_by'),
  ...at('give_backs', 'person_id', 'recorded_by'),
  ...at('hand_over_notes', 'noted_by'),
  alone('hard_things', 'person_id', []),
  {
    table: 'house_rule_acceptances',
    column: 'person_id',
    alone: { with: ['version'], way: 'withdrawn' }
  },
  ...at('house_rule_acceptances', 'recorded_by'),
  alone('interests', 'person_id', ['ask_id']),
  ...at('intakes', 'person_id'),
  ...at('invitations', 'made_by'),
  ...at('loans', 'borrower_id', 'returned_by'),
  alone('mail_stops', 'person_id', ['kind']),
  ...at('mails', 'to_id'),
  ...at('matches', 'asker_id', 'helper_id', 'proposed_by'),
  ...at('not_nows', 'person_id', 'recorded_by'),
  ...at('offers', 'person_id', 'posted_by'),
  once('outcomes', 'person_id', oneMatch),
  ...at('outcomes', 'recorded_by'),
  ...at('people', 'registered_by', 'welcomed_by'),
  { table: 'parental_consents', column: 'person_id', alone: { with: [], way: 'withdrawn' } },
  ...at('parental_consents', 'recorded_by', 'withdrawn_by'),
  alone('profiles', 'person_id', []),
  { table: 'proxies', column: 'person_id', alone: { with: ['proxy_id', 'purpose'], way: 'withdrawn' } },
  { table: 'proxies', column: 'proxy_id', alone: { with: ['person_id', 'purpose'], way: 'withdrawn' } },
  ...at('proxies', 'recorded_by', 'withdrawn_by'),
  ...at('proxy_codes', 'person_id', 'used_by'),
  ...at('proxy_wishes', 'person_id', 'answered_by'),
  ...at('roles', 'given_by'),
  ...at('series', 'set_by'),
  ...at('shields', 'person_id', 'noted_by'),
  { table: 'shields', column: 'other_id', isUnread: true },
  { table: 'talk_marks', column: 'person_id', never: oneMatch, isUnread: true },
  { table: 'talk_readers', column: 'asked_by', isUnread: true },
  {
    table: 'talk_readers',
    column: 'reader_id',
    never: 'who reads along holds a role, and is not merged',
    isUnread: true
  },
  { table: 'talk_words', column: 'from_id', isUnread: true },
  once('thanks', 'from_id', oneMatch),
  ...at('thanks', 'to_id', 'recorded_by'),
  alone('ticked_people', 'person_id', ['ask_id']),
  ...at('vouchings', 'person_id', 'recorded_by'),
  ...at('worries', 'person_id', 'about_id')
];

/** Columns of a person that stay as they are, each with why. */
export const staying: Readonly<Record<string, string>> = {
  'absences.noted_by': 'who coordinates is not merged',
  'absences.person_id': 'who coordinates is not merged',
  'absences.stand_in_id': 'who coordinates is not merged',
  'area_coordinators.person_id': 'who coordinates is not merged',
  'claims.made_by': 'who coordinates is not merged',
  'code_apps.person_id': 'one signs in with what belongs to the record that stays',
  'day_plans.for_id': 'who coordinates is not merged',
  'facts.actor_id': 'what happened is never rewritten; it is read by who somebody is now',
  'facts.for_id': 'what happened is never rewritten; it is read by who somebody is now',
  'held_forms.person_id': 'one signs in with what belongs to the record that stays',
  'help_numbers.person_id': 'who coordinates is not merged',
  'house_rules.written_by': 'who coordinates is not merged',
  'intakes.coordinator_id': 'who coordinates is not merged, and a half-finished intake is hers alone',
  'known_browsers.person_id': 'one signs in with what belongs to the record that stays',
  'looks.looker_id': 'who looked is never rewritten',
  'looks.person_id': 'who looked is never rewritten; it is read by who somebody is now',
  'merges.from_id': 'the book of merges itself',
  'merges.into_id': 'the book of merges itself',
  'merges.merged_by': 'the book of merges itself',
  'merges.undone_by': 'the book of merges itself',
  'neighbourhoods.help_person_id': 'who coordinates is not merged',
  'public_asks.closed_by': 'who coordinates is not merged',
  'public_asks.in_hands_of': 'who coordinates is not merged',
  'passkeys.person_id': 'one signs in with what belongs to the record that stays',
  'recovery_codes.person_id': 'one signs in with what belongs to the record that stays',
  'released_asks.coordinator_id': 'who coordinates is not merged',
  'roles.person_id': 'who holds a role is not merged, so that no role moves',
  'sessions.person_id': 'sessions of the record that goes are ended',
  'sign_ins.person_id': 'a letter to come in is of ten minutes',
  'supply_questions.answered_by': 'who coordinates is not merged',
  'weight_tables.changed_by': 'who holds a role is not merged',
  'worries.closed_by': 'who coordinates is not merged',
  'worries.passed_by': 'who coordinates is not merged'
};

import { m } from '#messages';
import type { FactKind } from '#domain/facts/fact.ts';

const happened: Partial<Record<FactKind, () => string>> = {
  OfferPosted: m.fact_offer_posted,
  OfferChanged: m.fact_offer_changed,
  OfferPaused: m.fact_offer_paused,
  OfferResumed: m.fact_offer_resumed,
  OfferRenewed: m.fact_offer_renewed,
  OfferWithdrawn: m.fact_offer_withdrawn,
  AskPosted: m.fact_ask_posted,
  AskChanged: m.fact_ask_changed,
  AskPaused: m.fact_ask_paused,
  AskResumed: m.fact_ask_resumed,
  AskRenewed: m.fact_ask_renewed,
  AskWithdrawn: m.fact_ask_withdrawn,
  AskExcused: m.fact_ask_excused,
  AskDone: m.fact_ask_done,
  AskHandedOver: m.fact_handed_over,
  FollowUpSet: m.fact_look_again,
  InterestShown: m.fact_interest,
  InterestWithdrawn: m.fact_interest_withdrawn,
  MatchProposed: m.fact_proposed,
  MatchAgreed: m.fact_agreed,
  MatchClosed: m.fact_closed,
  MatchReopened: m.fact_reopened,
  ConsentGiven: m.fact_yes,
  ConsentWithheld: m.fact_not_this_time,
  ConsentPostponed: m.fact_later,
  ConsentWithdrawn: m.fact_answer_undone,
  CallRecorded: m.fact_called,
  AppointmentSet: m.fact_appointment,
  AppointmentMoved: m.fact_moved,
  AppointmentCancelled: m.fact_cancelled,
  ReminderSent: m.fact_reminded,
  SeriesSet: m.fact_series_set,
  SeriesChanged: m.fact_series_changed,
  SeriesWentOn: m.fact_series_went_on,
  CheckInAsked: m.fact_check_asked,
  CheckInSaid: m.fact_check_said,
  OutcomeAsked: m.fact_asked_how,
  OutcomeSaid: m.fact_told_how,
  ThanksSaid: m.fact_thanks,
  GiveBackAnswered: m.fact_give_back
};

/** What happened, as a sentence; null for what says nothing here. */
export const factInWords = (kind: FactKind): string | null => happened[kind]?.() ?? null;

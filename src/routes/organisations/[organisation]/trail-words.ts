import { m } from '#messages';
import type { CasePart, TrailGround, TrailKind } from '#domain/trails/trail.ts';

type Words = (by: { name: string }) => string;

// Of what happens outside a case there is nothing to read in its trail.
const events: Partial<Record<TrailKind, Words>> = {
  CaseOpened: m.cases_event_opened,
  CaseRead: m.cases_event_read,
  CaseChanged: m.cases_event_changed,
  LeafAdded: m.cases_event_added,
  LeafChanged: m.cases_event_changed,
  LeafRemoved: m.cases_event_removed,
  NoteShared: m.cases_event_shared,
  AdviceFiled: m.plans_event_filed,
  RecordingAgreed: m.cases_event_agreed,
  RecordingRefused: m.cases_event_refused,
  WorkerJoined: m.cases_event_joined,
  WorkerTakenOff: m.cases_event_off,
  EmergencyBegan: m.cases_event_emergency,
  ClientLetIn: m.cases_event_let_in,
  ClientLetGo: m.cases_event_let_go,
  CloseInvited: m.close_event_invited,
  CloseBegan: m.close_event_began,
  CloseEnded: m.close_event_ended,
  CaseClosed: m.cases_event_closed,
  CaseReopened: m.cases_event_reopened,
  ConversationBegan: m.conv_event_began,
  QuestionOffered: m.conv_event_offered,
  ConversationStopped: m.conv_event_stopped,
  ConversationPaused: m.conv_event_paused,
  ConversationResumed: m.conv_event_resumed,
  LayerEnded: m.cases_event_ended
};

/** What happened and who did it. */
export const eventInWords = (kind: TrailKind, name: string): string => events[kind]?.({ name }) ?? '';

const parts: Record<CasePart, () => string> = {
  room: m.cases_part_room,
  contact: m.cases_part_contact,
  notes: m.cases_part_notes,
  map: m.net_part_map,
  recording: m.cases_part_recording,
  people: m.cases_part_people,
  looks: m.cases_part_looks,
  client: m.cases_part_client,
  close: m.close_part,
  closing: m.cases_part_closing,
  needs: m.plans_part_needs,
  advice: m.plans_part_advice,
  plan: m.plans_part_plan,
  neighbourhood: m.rel_part,
  export: m.exp_title,
  conversation: m.conv_part,
  along: m.conv_part_along,
  opinions: m.conv_part_opinions,
  understanding: m.conv_part_understanding,
  mine: m.cases_part_mine,
  print: m.cases_part_print,
  'taken-along': m.cases_part_taken
};

export const partInWords = (part: CasePart): string => parts[part]();

const grounds: Partial<Record<TrailGround, () => string>> = {
  assigned: m.cases_look_belongs,
  began: m.cases_look_belongs,
  'asked-along': m.cases_look_belongs,
  close: m.close_ground,
  emergency: m.cases_look_emergency,
  lead: m.cases_look_lead
};

/** Why somebody may do that; nothing for whoever it is about. */
export const lookGroundInWords = (ground: TrailGround): string => grounds[ground]?.() ?? '';

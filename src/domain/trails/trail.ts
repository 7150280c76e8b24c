import type { Ground } from '../relations/relation.ts';

/** Everything in a trail: a look, or something that happened. It says who, when, on what ground and which part; no content (DP19). */
export const trailKinds = [
  'OrganisationFounded',
  'SettingsChanged',
  'KeysRenewed',
  'WorkerAdded',
  'WorkerLeft',
  'RoleGiven',
  'RoleTaken',
  'SignedIn',
  'FactorSetUp',
  'FactorShown',
  'FactorRemoved',
  'RecoveryCodesMade',
  'PasskeyDoubted',
  'SessionsEnded',
  'SignedOut',
  'CaseOpened',
  'CaseRead',
  'CaseChanged',
  'LeafAdded',
  'LeafChanged',
  'LeafRemoved',
  'NoteShared',
  'AdviceFiled',
  'RecordingAgreed',
  'RecordingRefused',
  'WorkerJoined',
  'WorkerTakenOff',
  'EmergencyBegan',
  'EmergencyMissed',
  'ClientLetIn',
  'ClientLetGo',
  'CloseInvited',
  'CloseBegan',
  'CloseEnded',
  'LinkAsked',
  'LinkEnded',
  'CaseClosed',
  'CaseReopened',
  'ConversationBegan',
  'QuestionOffered',
  'ConversationStopped',
  'ConversationPaused',
  'ConversationResumed',
  'LayerEnded',
  'CaseErased'
] as const;
export type TrailKind = (typeof trailKinds)[number];

/** Which part of a case somebody looked at. */
export const caseParts = [
  'room',
  'contact',
  'notes',
  'map',
  'recording',
  'people',
  'looks',
  'client',
  'close',
  'closing',
  'needs',
  'advice',
  'plan',
  'neighbourhood',
  'export',
  'conversation',
  'along',
  'opinions',
  'understanding',
  'mine',
  'print',
  'taken-along'
] as const;
export type CasePart = (typeof caseParts)[number];

/** On what ground: a relation, being the one it is about or close to that one, leading, the clock, or standing at the door. */
export type TrailGround = Ground | 'own' | 'close' | 'lead' | 'clock' | 'door' | 'founding';

/** One row of a trail, opened; `by` is null for the clock and for who is not known. */
export type TrailEntry = {
  readonly position: number;
  readonly kind: TrailKind;
  readonly at: Date;
  readonly by: string | null;
  readonly ground: TrailGround;
  readonly part: CasePart | null;
  readonly aboutId: string | null;
};

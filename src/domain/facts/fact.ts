/**
 * The closed list of everything that can have happened. A fact carries ids and our own words,
 * never names or free text, so that a person can be erased without rewriting history.
 */
export type Fact =
  | { readonly kind: 'NeighbourhoodFounded'; readonly neighbourhoodId: string }
  | { readonly kind: 'SettingsChanged'; readonly neighbourhoodId: string }
  | { readonly kind: 'WeightsChanged'; readonly version: string }
  | { readonly kind: 'HouseRulesWritten'; readonly version: string }
  | {
      readonly kind: 'HouseRulesAccepted';
      readonly personId: string;
      readonly version: string;
      readonly channel: string;
    }
  | { readonly kind: 'HouseRulesYesWithdrawn'; readonly personId: string; readonly version: string }
  | { readonly kind: 'PersonJoined'; readonly personId: string; readonly how: string }
  | { readonly kind: 'PersonRegistered'; readonly personId: string }
  | { readonly kind: 'PersonWelcomed'; readonly personId: string }
  | { readonly kind: 'WelcomeUndone'; readonly personId: string }
  | { readonly kind: 'PersonLeft'; readonly personId: string }
  | { readonly kind: 'AgeTold'; readonly personId: string }
  | {
      readonly kind: 'ParentalConsentRecorded' | 'ParentalConsentWithdrawn';
      readonly personId: string;
      readonly consentId: string;
    }
  | { readonly kind: 'ProfileChanged'; readonly personId: string }
  | { readonly kind: 'ContactChanged'; readonly personId: string }
  | { readonly kind: 'RoleGiven'; readonly personId: string; readonly role: string }
  | { readonly kind: 'RoleTaken'; readonly personId: string; readonly role: string }
  | {
      readonly kind: 'PersonVouched';
      readonly personId: string;
      readonly vouchingId: string;
      readonly vouching: string;
    }
  | { readonly kind: 'VouchingWithdrawn'; readonly personId: string; readonly vouchingId: string }
  | { readonly kind: 'NotNowRecorded'; readonly personId: string; readonly notNowId: string }
  | { readonly kind: 'NotNowEnded'; readonly personId: string; readonly notNowId: string }
  | { readonly kind: 'InvitationMade'; readonly invitationId: string }
  | { readonly kind: 'InvitationWithdrawn'; readonly invitationId: string }
  | { readonly kind: 'SignedIn'; readonly personId: string }
  | { readonly kind: 'SignedOut'; readonly personId: string }
  | { readonly kind: 'SessionsEnded'; readonly personId: string; readonly which: string }
  | { readonly kind: 'FactorSetUp'; readonly personId: string; readonly factor: string }
  | { readonly kind: 'FactorShown'; readonly personId: string; readonly factor: string }
  | { readonly kind: 'FactorRemoved'; readonly personId: string; readonly factor: string }
  | { readonly kind: 'PasskeyDoubted'; readonly personId: string; readonly passkeyId: string }
  | { readonly kind: 'RecoveryCodesMade'; readonly personId: string }
  | { readonly kind: 'OfferPosted'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'OfferChanged'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'OfferPaused'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'OfferResumed'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'OfferRenewed'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'OfferWithdrawn'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'ClaimMade'; readonly claimId: string; readonly personId: string }
  | { readonly kind: 'ClaimWithdrawn'; readonly personId: string }
  | { readonly kind: 'PersonClaimed'; readonly claimId: string; readonly personId: string }
  | { readonly kind: 'AskPosted'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskChanged'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskPaused'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskResumed'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskRenewed'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskWithdrawn'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskExcused'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'AskDone'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'ThingOffered'; readonly offerId: string; readonly personId: string }
  | { readonly kind: 'LoanWished'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'ThingLent'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'ThingReturned'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'ReturnUndone'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'LongerAsked'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'LongerGiven'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'LongerWithheld'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'LoanTroubleSaid'; readonly loanId: string; readonly askId: string }
  | { readonly kind: 'LoanReminded'; readonly loanId: string; readonly askId: string; readonly when: string }
  | { readonly kind: 'AskHandedOver'; readonly askId: string; readonly personId: string; readonly ownerId: string }
  | { readonly kind: 'FollowUpSet'; readonly askId: string; readonly personId: string; readonly on: string }
  | { readonly kind: 'CellSet'; readonly cellId: string }
  | { readonly kind: 'CellRemoved'; readonly cellId: string }
  | { readonly kind: 'AreaMade'; readonly areaId: string }
  | { readonly kind: 'AreaChanged'; readonly areaId: string }
  | { readonly kind: 'AreaRemoved'; readonly areaId: string }
  | { readonly kind: 'SharingAsked' | 'SharingAccepted' | 'SharingEnded'; readonly sharingId: string }
  | { readonly kind: 'BeyondSaid'; readonly entryId: string; readonly personId: string; readonly answer: string }
  | { readonly kind: 'MatchLetAcross'; readonly matchId: string; readonly askId: string; readonly helperId: string }
  | { readonly kind: 'AbsenceNoted'; readonly absenceId: string; readonly personId: string }
  | { readonly kind: 'AbsenceEnded'; readonly absenceId: string; readonly personId: string }
  | { readonly kind: 'HandOverNoted'; readonly absenceId: string }
  | { readonly kind: 'HelpNumberChanged'; readonly personId: string }
  | { readonly kind: 'InterestShown'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'InterestWithdrawn'; readonly askId: string; readonly personId: string }
  | { readonly kind: 'MatchProposed'; readonly matchId: string; readonly askId: string; readonly helperId: string }
  | { readonly kind: 'MatchAgreed'; readonly matchId: string; readonly askId: string }
  | { readonly kind: 'MatchClosed'; readonly matchId: string; readonly askId: string; readonly because: string }
  | { readonly kind: 'MatchReopened'; readonly matchId: string; readonly askId: string }
  | { readonly kind: 'ConsentGiven'; readonly matchId: string; readonly personId: string; readonly channel: string }
  | { readonly kind: 'ConsentWithheld'; readonly matchId: string; readonly personId: string; readonly channel: string }
  | { readonly kind: 'ConsentPostponed'; readonly matchId: string; readonly personId: string; readonly channel: string }
  | { readonly kind: 'ConsentWithdrawn'; readonly matchId: string; readonly personId: string }
  | {
      readonly kind: 'CallRecorded';
      readonly callId: string;
      readonly personId: string;
      readonly matchId?: string;
      readonly how: string;
      readonly outcome: string;
    }
  | { readonly kind: 'CallWithdrawn'; readonly callId: string; readonly personId: string }
  | { readonly kind: 'PublicAskLeft'; readonly publicAskId: string }
  | { readonly kind: 'PublicAskAnswered'; readonly publicAskId: string }
  | { readonly kind: 'PublicAskReopened'; readonly publicAskId: string }
  | { readonly kind: 'PublicAskTried'; readonly publicAskId: string }
  | { readonly kind: 'PublicAskRemoved'; readonly publicAskId: string }
  | { readonly kind: 'PublicAskTaken'; readonly publicAskId: string; readonly personId: string }
  | { readonly kind: 'LinkAccepted' | 'LinkEnded'; readonly linkId: string }
  | { readonly kind: 'SupplyAnswered'; readonly questionId: string; readonly answer: string }
  | { readonly kind: 'ReleaseTakenUp'; readonly releaseId: string; readonly askId: string }
  | { readonly kind: 'ReleaseEnded' | 'ReleaseTakenBack'; readonly releaseId: string }
  | { readonly kind: 'WorryRaised' | 'WorryClosed'; readonly worryId: string }
  | { readonly kind: 'WorryPassedOn'; readonly worryId: string; readonly ground: string }
  | { readonly kind: 'ReaderAsked'; readonly matchId: string; readonly personId: string; readonly readerId: string }
  | { readonly kind: 'ReaderLeft'; readonly matchId: string; readonly readerId: string }
  | { readonly kind: 'AppointmentSet'; readonly appointmentId: string; readonly matchId: string }
  | { readonly kind: 'AppointmentMoved'; readonly appointmentId: string; readonly matchId: string }
  | { readonly kind: 'AppointmentCancelled'; readonly appointmentId: string; readonly matchId: string }
  | { readonly kind: 'ReminderSent'; readonly appointmentId: string; readonly matchId: string }
  | {
      readonly kind: 'SeriesSet' | 'SeriesChanged' | 'SeriesWentOn';
      readonly matchId: string;
      readonly seriesId: string;
    }
  | { readonly kind: 'CheckInAsked' | 'CheckInSaid'; readonly matchId: string; readonly about: string }
  | { readonly kind: 'CheckInSeen'; readonly matchId: string }
  | { readonly kind: 'LapseTold'; readonly entryId: string; readonly personId: string; readonly lapse: string }
  | { readonly kind: 'EndingSaid'; readonly entryId: string; readonly personId: string }
  | { readonly kind: 'OutcomeAsked'; readonly appointmentId: string; readonly matchId: string }
  | {
      readonly kind: 'OutcomeSaid';
      readonly appointmentId: string;
      readonly matchId: string;
      /** Whose word it is; facts of long ago do not say. */
      readonly personId?: string;
      readonly answer: string;
    }
  | { readonly kind: 'ThanksSaid'; readonly thanksId: string; readonly matchId: string; readonly personId?: string }
  | { readonly kind: 'ThanksWithdrawn'; readonly thanksId: string; readonly matchId: string }
  | {
      readonly kind: 'GiveBackAnswered';
      readonly giveBackId: string;
      readonly personId: string;
      readonly answer: string;
    }
  | {
      readonly kind: 'PeopleMerged' | 'MergeUndone';
      readonly mergeId: string;
      readonly personId: string;
      readonly fromId: string;
    }
  | { readonly kind: 'ProxyCodeMade'; readonly personId: string; readonly codeId: string }
  | { readonly kind: 'ProxyCodeWithdrawn'; readonly personId: string; readonly codeId: string }
  | { readonly kind: 'ProxyWished'; readonly personId: string; readonly wishId: string }
  | { readonly kind: 'ProxyWishWithdrawn'; readonly personId: string; readonly wishId: string }
  | { readonly kind: 'ProxyWishAnswered'; readonly personId: string; readonly wishId: string; readonly answer: string }
  | {
      readonly kind: 'ProxyGiven' | 'ProxyRefused' | 'ProxyWithdrawn';
      readonly personId: string;
      readonly proxyId: string;
      readonly purpose: string;
    }
  | { readonly kind: 'ShieldNoted' | 'ShieldTakenBack'; readonly personId: string; readonly shieldId: string }
  | {
      readonly kind:
        | 'ConcernRaised'
        | 'ConcernTakenUp'
        | 'ConcernEscalated'
        | 'ConcernTold'
        | 'ConcernPassedOn'
        | 'ConcernAnswered'
        | 'ConcernDecided';
      readonly concernId: string;
    }
  | { readonly kind: 'MailStopped'; readonly personId: string; readonly mail: string }
  | { readonly kind: 'MailResumed'; readonly personId: string; readonly mail: string };

export type FactKind = Fact['kind'];

/** A fact as it is remembered: what happened, by whom (null: nobody signed in, or the clock), and when. */
export type Remembered = {
  readonly id: string;
  readonly fact: Fact;
  readonly actorId: string | null;
  /** For whom it was done, where that was somebody else. */
  readonly forId?: string | null;
  readonly happenedAt: Date;
};

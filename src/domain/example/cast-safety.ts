/** Whose certificate ends in so many days from now, so that the desk shows it. */
export const castCertificate = { of: 'annelies', endsInDays: 30 } as const;

/** Whose address is secret, kept by the coordinator. */
export const castSecretHome = { of: 'lin', keeper: 'fatima' } as const;

/** What somebody told this morning, taken up by the coordinator. */
export const castConcern = {
  by: 'pieter',
  takenUpBy: 'fatima',
  words:
    'Er belde iemand aan die zei dat hij van de buurt was. Hij wilde binnen de meterkast zien. Dat voelde niet goed.'
} as const;

/** What a helper told a coordinator, who did not look at it yet. */
export const castWorry = {
  by: 'cyriel',
  about: 'door',
  words: 'De post van drie weken lag nog op de mat. En er brandde geen licht.'
} as const;

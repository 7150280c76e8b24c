/** Two parts of the invented neighbourhood, each with its cells and who looks after it. */
export const castAreas = [
  {
    name: 'Rond het plein',
    cells: ['linden', 'bakker', 'school', 'molen', 'plein', 'flat', 'spoor'],
    coordinators: ['fatima']
  },
  { name: 'Beek en tuinen', cells: ['beek', 'tuinen', 'hoek', 'bosrand'], coordinators: ['joost'] }
] as const;

/** What neighbours may dial; these numbers do not exist. */
export const castHelpNumbers = [
  { by: 'fatima', phone: '024 000 00 00' },
  { by: 'joost', phone: '024 000 00 01' }
] as const;

/** Joost goes on holiday; days before today, so these are to come. */
export const castAbsence = {
  by: 'joost',
  standIn: 'fatima',
  from: -12,
  until: -19,
  notes: [{ ask: 'rinus/tuin', words: 'Rinus heeft graag iemand die niet te snel praat.' }]
} as const;

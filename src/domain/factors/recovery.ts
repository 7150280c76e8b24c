/** How many recovery codes somebody gets at once. */
export const recoveryCodesAtOnce = 10;

/** A recovery code as it was printed, however it was typed over; null where it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[\s\-–_.]/g, '');
  return /^[a-z0-9]{12}$/.test(letters) ? letters.replaceAll(/(.{4})(?=.)/g, '$1-') : null;
}

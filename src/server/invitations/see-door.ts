import { codeAsTyped, opensDoor } from '#domain/invitations/invitation.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { hashOf } from '#server/platform/secrets.ts';
import { look } from '#server/platform/transaction.ts';
import { cellsToChoose, invitationBySecret, type CellToChoose } from './store.ts';

export type Door = {
  readonly isOpen: boolean;
  readonly invitationId: string | null;
  readonly how: 'invitation' | 'code' | 'open';
};

/** Whether one may join here with what one brought: a link, a code from a flyer, or nothing. */
export async function seeDoor(visit: Visit, secret: string): Promise<Door & { cells: readonly CellToChoose[] }> {
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  return look(visit, async (tx) => {
    const cells = await cellsToChoose(tx);
    const tries = [...new Set([secret, codeAsTyped(secret)])].filter((one) => one.length > 5);
    for (const one of tries) {
      const found = await invitationBySecret(tx, hashOf(one));
      if (found && opensDoor(found, today))
        return {
          isOpen: true,
          invitationId: found.id,
          how: found.kind === 'code' ? 'code' : 'invitation',
          cells
        } as const;
    }
    return { isOpen: visit.neighbourhood.joinsOpenly, invitationId: null, how: 'open', cells } as const;
  });
}

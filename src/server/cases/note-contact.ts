import { noteContact as decide, type ContactReason, type DraftContact } from '#domain/cases/cover.ts';
import type { Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { changeCover } from './change-in-case.ts';

type Noting = { readonly caseId: string; readonly version: number; readonly draft: DraftContact };
type Noted = Result<null, ContactReason | 'changed-meanwhile' | 'not-found'>;

/** Notes when we last had contact and when again. */
export const noteContact = (visit: WorkerVisit, { caseId, version, draft }: Noting): Promise<Noted> =>
  changeCover(
    visit,
    { action: 'note-contact', caseId, version, kind: 'CaseChanged', part: 'contact' },
    (cover, today) => decide(cover, draft, today)
  );

import { mayLead, mayOpenCases } from '#domain/workers/may.ts';
import type { Client, Worker } from '#domain/workers/worker.ts';
import type { LayoutServerLoad } from './$types';
import type { Here, Shell } from './shell.ts';

export const load: LayoutServerLoad = ({ locals }): Shell => {
  const { organisation, worker, client, session } = locals.caseVisit();
  const { slug, name, isExample, help } = organisation;
  // DP25: looking together shows no way into the work.
  const isAtWork = worker !== null && !locals.isHalfway && !session?.alongCaseId;
  const isHere = client !== null || isAtWork;
  return {
    organisation: { slug, name, isExample },
    here: isHere ? hereAs({ worker, client }) : null,
    work: worker === null || locals.isHalfway ? null : isAtWork ? 'alone' : 'along',
    help: help.name ? { name: help.name, phone: help.phone, email: help.email } : null,
    locale: locals.locale
  };
};

const hereAs = ({ worker, client }: { worker: Worker | null; client: Client | null }): Here => ({
  isWorker: worker !== null,
  hasOwn: client?.hasOwn ?? false,
  isClose: client?.isClose ?? false,
  talks: worker !== null && mayOpenCases(worker),
  leads: worker !== null && mayLead(worker)
});

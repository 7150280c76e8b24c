import { thresholds } from '#domain/advice/thresholds.ts';
import type { Founding } from '#domain/neighbourhoods/founding.ts';
import type { WorkerRole } from '#domain/workers/worker.ts';
import { makeOrganisationKey } from '#server/keys/make-organisation-key.ts';
import { organisationRing } from '#server/keys/organisation-ring.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { CaseScope } from '#server/platform/transaction.ts';
import { recordTrail } from '#server/trails/record-trail.ts';
import { enrolPerson } from '#server/workers/enrol-person.ts';
import { giveRoles } from '#server/workers/store.ts';
import { addOrganisation } from './store.ts';

type New = {
  readonly founding: Founding;
  readonly roles: readonly WorkerRole[];
  readonly locale: 'nl' | 'en';
  readonly isExample: boolean;
};

/** Makes an organisation with its key, its trail and its first worker; answers who that is. */
export async function foundOrganisation(tx: CaseTx, scope: CaseScope, { founding, ...more }: New): Promise<string> {
  const { organisationId, now } = scope;
  const { name, slug, firstName, email, phone } = founding;
  const { locale, isExample, roles } = more;
  const help = { helpName: firstName, helpPhone: phone, helpEmail: email };
  const settings = { locale, isExample, mostQuestions: thresholds.questionsAConversation };
  await addOrganisation(tx, { id: organisationId, slug, name, foundedAt: now, ...settings, ...help });
  await makeOrganisationKey(tx, organisationId, now);
  const ring = await organisationRing(tx, organisationId);
  const enrolled = await enrolPerson(tx, ring, { organisationId, card: { name: firstName, email }, locale });
  if (!enrolled.ok) throw new Error('A new organisation has nobody yet.');
  const personId = enrolled.value;
  await giveRoles(tx, { organisationId, personId, givenBy: personId, givenAt: now }, roles);
  const rings = { organisation: ring, case: null };
  await recordTrail(tx, { ...scope, personId }, { kind: 'OrganisationFounded', ground: 'founding', rings });
  return personId;
}

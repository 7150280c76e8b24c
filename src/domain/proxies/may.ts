import { isCoordinator, type Actor } from '../people/actor.ts';

type Two = { readonly personId: string; readonly proxyId: string };

/** While acting for somebody one gives nobody further leave, and takes none back. */
const isOneself = (actor: Actor | null): actor is Actor => actor !== null && !actor.onBehalfOf;

/**
 * The coordinator writes down what somebody agreed to by phone or at the door; who is to act oneself leaves that to
 * another coordinator, where there is one.
 */
export const mayRecordAgreement = (actor: Actor | null, two: Two & { readonly anotherCoordinates: boolean }): boolean =>
  isOneself(actor) && isCoordinator(actor) && (two.proxyId !== actor.id || !two.anotherCoordinates);

/** An agreement is taken back by whose things they are, by who acts, and by the coordinator; nobody has to say why. */
export const mayTakeBackAgreement = (actor: Actor | null, { personId, proxyId }: Two): boolean =>
  isOneself(actor) && (actor.id === personId || actor.id === proxyId || isCoordinator(actor));

/** Giving somebody leave, and asking for it, is done by oneself. */
export const mayGiveLeave = isOneself;

/** Y7: whoever is under sixteen acts for nobody. */
export const mayAct = (actor: Actor | null): actor is Actor => isOneself(actor) && !actor.youth;

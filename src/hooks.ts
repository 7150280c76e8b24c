import type { Reroute } from '@sveltejs/kit/hooks';
import { actingAddress } from '#domain/proxies/address.ts';

/**
 * A page of somebody for whom one acts is the page itself, with another beginning: `/slug/for/person` stands where
 * `/slug` stands, so that every link and form on it stays with that person. Only the pages of the closed list exist.
 */
export const reroute: Reroute = ({ url }) => {
  const acting = actingAddress(url.pathname);
  return acting ? `/${acting.slug}%2Ffor%2F${acting.personId}${acting.page}` : undefined;
};

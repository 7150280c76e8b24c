import { certificateNews, type Certificate, type CertificateNews } from '#domain/people/certificate.ts';
import { maySeePeople } from '#domain/people/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { newestCertificates } from './store-certificates.ts';

export type CertificateToSee = Certificate & { readonly news: CertificateNews };

/** Certificates that end within eight weeks, or ended: to be seen anew. */
export const certificatesToSee = async (visit: SignedIn): Promise<readonly CertificateToSee[]> => {
  if (!maySeePeople(visit.person)) return [];
  const today = dayIn(visit.neighbourhood.timezone, visit.now);
  const all = await look(visit, (tx) => newestCertificates(tx));
  return all.flatMap((one) => {
    const news = certificateNews(one, today);
    return news ? [{ ...one, news }] : [];
  });
};

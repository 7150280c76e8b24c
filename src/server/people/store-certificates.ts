import { sql } from 'kysely';
import type { Certificate } from '#domain/people/certificate.ts';
import { leaves } from '#domain/categories/categories.ts';
import type { Tx } from '#server/platform/db.ts';

const needing = leaves.filter(({ needs }) => needs === 'certificate').map(({ key }) => key);

/** Until when the newest certificate of each counts, and how much help that needs one runs. */
export async function newestCertificates(tx: Tx): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select p.id as person_id, p.first_name, max(certificate_until(v.seen_on))::text as until,
      (select count(*)::int from matches m join asks a on a.region_id = m.region_id and a.id = m.ask_id
        where m.region_id = p.region_id and m.helper_id = p.id and m.agreed_at is not null and m.closed_at is null
          and a.category = any (${needing}::text[])) as running
    from vouchings v join people p on p.region_id = v.region_id and p.id = v.person_id
    where v.kind = 'certificate' and v.withdrawn_at is null and p.left_at is null
    group by p.region_id, p.id, p.first_name order by until, p.first_name`.execute(tx);
  return rows;
}

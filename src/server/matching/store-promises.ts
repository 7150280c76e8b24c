import { sql } from 'kysely';

export type PromisedRow = {
  readonly helperId: string;
  readonly offerId: string | null;
  readonly isAgreed: boolean;
  /** Waits for the desk of the helper, so that the helper knows nothing of it yet. */
  readonly isWaiting: boolean;
  readonly minutes: number;
  readonly rhythm: 'once' | 'before' | 'weekly';
  readonly onDate: string | null;
  readonly endsOn: string;
  /** The visits of a standing appointment from this week on; null where there is none. */
  readonly visits: readonly { readonly on: string; readonly minutes: number }[] | null;
};

/**
 * Of `theirs`, the matches of those near: what they promised, were asked for and may still say yes to, or will be asked for
 * by a desk across the border.
 */
export const promises = ({ timezone, since }: { readonly timezone: string; readonly since: Date }) => sql`
  select m.helper_id, m.offer_id, m.agreed_at is not null as is_agreed, not m.is_let as is_waiting,
    coalesce(a.minutes, (m.border_card->>'minutes')::int) as minutes,
    coalesce(a.on_date::text, m.border_card->>'onDate') as on_date,
    coalesce(a.ends_on::text, m.border_card->>'endsOn') as ends_on,
    coalesce(a.rhythm, m.border_card->>'rhythm') as rhythm,
    case when exists (select from series s where s.region_id = m.region_id and s.match_id = m.id)
      then coalesce((select json_agg(json_build_object('minutes', t.minutes,
          'on', to_char(t.starts_at at time zone ${timezone}::text, 'YYYY-MM-DD')) order by t.starts_at)
        from appointments t where t.region_id = m.region_id and t.match_id = m.id and t.cancelled_at is null
          and t.starts_at >= ${since}), '[]'::json) end as visits
  from theirs m
    -- Of an ask across the border a desk knows the card alone.
    left join asks a on a.region_id = m.region_id and a.id = m.ask_id
  where m.closed_at is null order by m.id`;

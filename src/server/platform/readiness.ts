import { sql } from 'kysely';
import { db } from './db.ts';

/** Whether the database takes questions now, as the role that serves people. */
export async function isReady(): Promise<boolean> {
  try {
    await sql`select 1 from installation`.execute(db());
    return true;
  } catch {
    return false;
  }
}

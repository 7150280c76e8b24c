import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export type Counter = { readonly port: number; readonly said: string[]; readonly close: () => void };

/** Stands between an application and its Postgres, and notes every statement that passes. */
export async function countQueries(dataDir: string): Promise<Counter> {
  const said: string[] = [];
  const server = createServer((client) => {
    const postgres = connect(join(dataDir, 'socket', '.s.PGSQL.5432'));
    let left = Buffer.alloc(0);
    let isGreeted = false;
    client.on('data', (more) => {
      postgres.write(more);
      left = Buffer.concat([left, more]);
      if (!isGreeted) {
        left = left.subarray(left.readInt32BE(0));
        isGreeted = true;
      }
      while (left.length >= 5 && left.length >= 1 + left.readInt32BE(1)) {
        const kind = String.fromCharCode(left[0]!);
        const body = left.subarray(5, 1 + left.readInt32BE(1)).toString('utf8');
        if (kind === 'Q') said.push(body.slice(0, 80));
        // A prepared statement is parsed once and bound for each question.
        if (kind === 'B') said.push('select');
        left = left.subarray(1 + left.readInt32BE(1));
      }
    });
    postgres.on('data', (more) => client.write(more));
    const end = (): void => {
      client.destroy();
      postgres.destroy();
    };
    for (const side of [client, postgres]) side.on('close', end).on('error', end);
  });
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
  return { port: (server.address() as AddressInfo).port, said, close: () => server.close() };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { configuration } from '../configuration.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Opens the built pages to visitors. Answers how to close: what is being answered may finish, for five seconds. */
export async function servePages(): Promise<() => Promise<void>> {
  const { PORT, HOST } = configuration();
  process.env['PROTOCOL_HEADER'] = 'x-our-protocol';
  process.env['HOST_HEADER'] = 'x-our-host';
  // The files of one map may be two million bytes together; a form around them adds a little.
  process.env['BODY_SIZE_LIMIT'] = '3M';
  const built = resolve(import.meta.dirname, '../../build/handler.js');
  const { handler } = (await import(built)) as { handler: Handler };
  const server = createServer((request, response) => {
    nameTheHouse(request);
    handler(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(whyNot(error, PORT)));
    server.listen({ port: PORT, ...(HOST ? { host: HOST } : {}) }, done);
  });
  return () => close(server);
}

// Our own address comes from ORIGIN. What a visitor or a proxy says in a header never decides it; only where ORIGIN
// is silent do we believe the Host that was asked for.
function nameTheHouse(request: IncomingMessage): void {
  const { ORIGIN, PORT } = configuration();
  const known = ORIGIN ? new URL(ORIGIN) : null;
  request.headers['x-our-protocol'] = known ? known.protocol.slice(0, -1) : 'http';
  request.headers['x-our-host'] = known?.host ?? request.headers.host ?? `localhost:${PORT}`;
}

function whyNot(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Error(`Port ${port} is taken by another program. Give another PORT.`);
  if (error.code === 'EACCES') return new Error(`Port ${port} may not be used by this user. Give a PORT above 1023.`);
  return error;
}

async function close(server: Server): Promise<void> {
  const patience = setTimeout(() => server.closeAllConnections(), 5000);
  await new Promise((done) => {
    server.close(done);
    server.closeIdleConnections();
  });
  clearTimeout(patience);
}

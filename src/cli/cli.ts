import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { everythingSaid, Unreadable } from './say.ts';

// A command is there in half the time when its code need not be read anew.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/code'));

type Command = (words: readonly string[]) => Promise<void>;
type OfInput = (text: string) => Promise<void>;

const ofInput =
  (load: () => Promise<OfInput>, name = 'instance'): Command =>
  async (words) => {
    if (words.length > 0) throw new Unreadable(`${name}: is read from standard input, with nothing behind the command`);
    const command = await load();
    await command(await everythingSaid(name));
  };

/** `npm run --silent cli -- <command> < input.json`: one answer as JSON, or one line about what is wrong and exit 2. */
const commands: Readonly<Record<string, Command>> = {
  advise: ofInput(async () => (await import('./advise.ts')).advise, '$'),
  plan: ofInput(async () => (await import('./plan.ts')).plan),
  rings: ofInput(async () => (await import('./rings.ts')).rings),
  simulate: async (words) => (await import('./simulate.ts')).simulate(words),
  suggest: ofInput(async () => (await import('./suggest.ts')).suggest)
};

async function run([name, ...words]: readonly string[]): Promise<void> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Unreadable(`say one of: ${Object.keys(commands).join(', ')}`);
  await command(words);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const isUnreadable = error instanceof Unreadable;
  process.stderr.write(`${isUnreadable ? error.message : `This went wrong: ${String(error)}`}\n`);
  process.exitCode = isUnreadable ? 2 : 1;
});

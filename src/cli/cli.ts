import { advise } from './advise.ts';
import { plan } from './plan.ts';
import { rings } from './rings.ts';
import { everythingSaid, Unreadable } from './say.ts';
import { simulate } from './simulate.ts';
import { suggest } from './suggest.ts';

type Command = (words: readonly string[]) => Promise<void>;

const ofInput =
  (command: (text: string) => Promise<void>): Command =>
  async () =>
    command(await everythingSaid());

/** `npm run --silent cli -- <command> < input.json`: one answer as JSON, or one line about what is wrong and exit 2. */
const commands: Readonly<Record<string, Command>> = {
  advise: ofInput(advise),
  plan: ofInput(plan),
  rings: ofInput(rings),
  simulate,
  suggest: ofInput(suggest)
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

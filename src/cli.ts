/** The command line: parses, runs a command, and turns its outcome into an exit status. */
import { type Arguments, parseArguments, UsageError } from './host/arguments.ts';
import { commandHelp, generalHelp } from './host/help.ts';
import { OutputError } from './host/output.ts';
import { PACKAGE } from './host/places.ts';
import { languageOf, openSession, type Session } from './host/session.ts';

/** Done · the issue has errors · wrong use · our bug · stopped by the user (128 + SIGINT). */
const EXIT = { done: 0, errors: 1, usage: 2, bug: 3, interrupted: 130 } as const;

type Command = (given: Arguments, session: Session) => number | Promise<number>;

/** Each command's code is loaded only when it runs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./host/commands/build.ts')).build,
  proof: async () => (await import('./host/commands/proof.ts')).proof,
  galley: async () => (await import('./host/commands/galley.ts')).galley,
  watch: async () => (await import('./host/commands/watch.ts')).watch,
  check: async () => (await import('./host/commands/check.ts')).check,
  preflight: async () => (await import('./host/commands/preflight.ts')).preflight,
  init: async () => (await import('./host/commands/init.ts')).init,
  schema: async () => (await import('./host/commands/schema.ts')).schema,
  fonts: async () => (await import('./host/commands/fonts.ts')).fonts,
  explain: async () => (await import('./host/commands/explain.ts')).explain,
};

async function run(words: readonly string[]): Promise<number> {
  const [first] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(generalHelp(languageFrom(words)));
    return first === undefined ? EXIT.usage : EXIT.done;
  }
  if (first === '--version' || first === '-V') {
    process.stdout.write(`${PACKAGE.version}\n`);
    return EXIT.done;
  }
  const given = parseArguments(words);
  const session = openSession(given);
  if (given.values['help'] === true) {
    session.print(commandHelp(given.command, session.language));
    return EXIT.done;
  }
  const command = await COMMANDS[given.command.name]?.();
  return command === undefined ? EXIT.bug : command(given, session);
}

/** The language of messages about arguments that could not be parsed. */
function languageFrom(words: readonly string[]): 'zh' | 'en' {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return languageOf(given === 'zh' || given === 'en' ? given : undefined);
}

/** A system call that failed: a full disk, no permission. The user's to mend, not a bug. */
const isRefusal = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function failure(error: unknown, words: readonly string[]): number {
  const zh = languageFrom(words) === 'zh';
  if (error instanceof UsageError) {
    process.stderr.write(`${error.text[zh ? 'zh' : 'en']}\n`);
    return EXIT.usage;
  }
  if (error instanceof OutputError) {
    process.stderr.write(
      zh
        ? `写不了“${error.path}”：${error.message}\n`
        : `cannot write “${error.path}”: ${error.message}\n`,
    );
    return EXIT.errors;
  }
  if (isRefusal(error)) {
    process.stderr.write(
      zh ? `系统拒绝：${error.message}\n` : `The system refuses: ${error.message}\n`,
    );
    return EXIT.errors;
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(
    zh
      ? `程序出错（不是稿件的错）：${what}\n请报告：dayang ${PACKAGE.version}，Node ${process.version}，命令 ${words.join(' ')}，并附上出错的期刊。\n`
      : `Our bug, not yours: ${what}\nPlease report it: dayang ${PACKAGE.version}, Node ${process.version}, command ${words.join(' ')}, with the issue that fails.\n`,
  );
  return EXIT.bug;
}

// A handler makes an interrupt wait for the synchronous writing of files: all of them, or none.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => process.exit(EXIT.interrupted));
// A reader that stops reading (`| head`) is no bug.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.bug),
);

const words = process.argv.slice(2);
run(words)
  .catch((error: unknown) => failure(error, words))
  .then((status) => {
    process.exitCode = status;
  });

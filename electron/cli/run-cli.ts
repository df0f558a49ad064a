import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { author } from '../backend/account-name.ts';
import { createBackend, type Backend } from '../backend/backend.ts';
import { forkReadProcess } from '../backend/workbook/reading/fork-read-process.ts';
import type { LogEntry } from '../../shared/contract/backend-messages.ts';
import { describeError } from '../backend/describe-error.ts';
import { ProblemError, stopWith, type Problem } from '../../shared/contract/problem.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import { findCommand, readArguments, usageOf } from './arguments.ts';
import type { Command, Desk, ExitCode, Outcome, PrintPaper } from './command.ts';
import { commands } from './commands/index.ts';
import { printPaperByShell } from './paper-by-shell.ts';
import { problemJson, problemLine } from './problem-output.ts';

/** The world of one run. `stdout` takes the result, `stderr` everything else. */
export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly cwd: string;
  readonly clock: () => Date;
  /** How documents become PDF; the app's own print page when absent. */
  readonly printPaper?: PrintPaper;
};

/** Runs one command line (without program and script) and returns its exit code. Never throws. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const isJson = argv.includes('--json');
  const command = findCommand(argv, commands);
  const problems: Problem[] = [];
  const backends: Backend[] = [];
  const tell = (problem: Problem) => {
    problems.push(problem);
    if (!isJson) io.stderr(`${problemLine(problem)}\n`);
  };
  const finish = ({ exitCode, result }: Outcome): ExitCode => {
    const envelope = { ok: exitCode === 0, exitCode, result, problems: problems.map(problemJson) };
    if (isJson) io.stdout(`${JSON.stringify(envelope, null, 2)}\n`);
    return exitCode;
  };
  if (argv.includes('--help')) return help(command, io);
  try {
    if (command === null) throw unknownCommand(argv);
    const { values, operands } = readArguments(command, argv);
    return finish(await command.run(values, operands, deskFor(io, { isJson, tell, backends })));
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : unexpected(error, io);
    tell(problem);
    if (problem.code.startsWith('cli.') && !isJson)
      io.stderr(command === null ? allUsage() : `${cliText.usage.of(usageOf(command))}\n`);
    return finish({ exitCode: problem.code === 'app.unexpected' ? 3 : 2, result: null });
  } finally {
    for (const backend of backends) await backend.close();
  }
}

type DeskNeeds = { readonly isJson: boolean; readonly tell: Desk['tell']; readonly backends: Backend[] };

function deskFor(io: CliIo, { isJson, tell, backends }: DeskNeeds): Desk {
  return {
    say: (line) => (isJson ? undefined : io.stdout(`${line}\n`)),
    note: (line) => io.stderr(`${line}\n`),
    tell,
    absolute: (path) => resolve(io.cwd, path),
    openBackend(folder) {
      const backend = createBackend({
        dataFolder: folder,
        sampleFolder: folder,
        appVersion: readVersion(),
        ...author(),
        clock: io.clock,
        newId: randomUUID,
        send: () => undefined,
        log: (entry) => logFault(entry, io),
        startReadProcess: forkReadProcess,
      });
      backends.push(backend);
      return backend.dispatch;
    },
    printPaper: io.printPaper ?? printPaperByShell,
  };
}

function unknownCommand(argv: readonly string[]): ProblemError {
  const words = argv.filter((word) => !word.startsWith('-')).slice(0, 2);
  return words.length === 0
    ? stopWith('cli.no-command')
    : stopWith('cli.unknown-command', { command: words.join(' ') });
}

function unexpected(error: unknown, io: CliIo): Problem {
  const ref = randomUUID();
  logFault(describeError(ref, 'cli', error), io);
  return stopWith('app.unexpected', { ref }).problem;
}

/** People's own problems are told as sentences; only our faults have a place in the code and leave a trace. */
function logFault({ ref, call, kind, code, where }: LogEntry, io: CliIo): void {
  if (where.length === 0) return;
  io.stderr(`${[ref, call, kind, code].join(' ').trim()}\n${where.map((line) => `  ${line}\n`).join('')}`);
}

function help(command: Command | null, io: CliIo): ExitCode {
  io.stdout(command === null ? allUsage() : `${cliText.usage.of(usageOf(command))}\n${cliText.about[command.name]}\n`);
  return 0;
}

function allUsage(): string {
  const { title, form, commands: head, common } = cliText.usage;
  const lines = commands.map((command) => `  ${usageOf(command)}\n      ${cliText.about[command.name]}`);
  return [title, form, '', head, ...lines, '', common, ''].join('\n');
}

function readVersion(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string }; // our own package.json
  return version;
}

import { parseArgs } from 'node:util';
import { stopWith } from '../../shared/contract/problem.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import type { Command } from './command.ts';

/** A command line understood. */
export type ReadLine = {
  readonly command: Command;
  readonly values: Readonly<Record<string, unknown>>;
  readonly operands: readonly string[];
};

/** The command whose words stand at the beginning, the longest name first; null when there is none. */
export function findCommand(argv: readonly string[], commands: readonly Command[]): Command | null {
  const matching = commands.filter(({ name }) => {
    const words = name.split(' ');
    return words.every((word, index) => argv[index] === word);
  });
  return matching.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}

/** Reads the rest of the line by the command's description; throws `cli.…` problems for what does not fit. */
export function readArguments(command: Command, argv: readonly string[]): ReadLine {
  const facts = { command: command.name };
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { is }]) => [
      name,
      { type: is === 'switch' ? ('boolean' as const) : ('string' as const), multiple: is === 'repeated' },
    ]),
  );
  const { values, positionals } = parse(command, argv.slice(command.name.split(' ').length), {
    ...options,
    json: { type: 'boolean' },
  });
  const filled: Record<string, unknown> = {};
  for (const [name, { is }] of Object.entries(command.options)) {
    const value = values[name];
    if (is === 'required' && (value === undefined || value === ''))
      throw stopWith('cli.missing-option', { ...facts, option: `--${name}` });
    filled[name] = value ?? (is === 'switch' ? false : is === 'repeated' ? [] : undefined);
  }
  const { operands } = command;
  if (operands.count !== 'none' && positionals.length === 0) {
    throw stopWith('cli.missing-operand', { ...facts, operand: cliText.holes[operands.hole] });
  }
  const most = operands.count === 'none' ? 0 : operands.count === 'one' ? 1 : Infinity;
  const surplus = positionals[most];
  if (surplus !== undefined) throw stopWith('cli.too-many-operands', { ...facts, operand: surplus });
  return { command, values: filled, operands: positionals };
}

type ParseOptions = Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>;

function parse(command: Command, args: readonly string[], options: ParseOptions) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The message is Node's own English; the word it stumbled over is in quotes.
    const message = error instanceof Error ? error.message : '';
    const argument = /'([^']+)'/.exec(message)?.[1] ?? args.join(' ');
    throw stopWith('cli.bad-arguments', { command: command.name, argument });
  }
}

/** One line of usage: `form BIỂU --data TỆP.skn --period KỲ [--unit ĐƠN_VỊ] --out TỆP`. */
export function usageOf(command: Command): string {
  const { operands } = command;
  const words = Object.entries(command.options).map(([name, spec]) => {
    if (spec.is === 'switch') return `[--${name}]`;
    const text = `--${name} ${cliText.holes[spec.hole]}`;
    return spec.is === 'required' ? text : spec.is === 'optional' ? `[${text}]` : `[${text}]…`;
  });
  return [command.name, ...(operands.count === 'none' ? [] : [cliText.holes[operands.hole]]), ...words].join(' ');
}

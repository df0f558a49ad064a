import type { Dispatch } from '../../shared/contract/client.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import type { cliText } from '../../shared/text/vi/cli.ts';

/** 0 done · 1 problems to fix · 2 stopped · 3 our fault. */
export type ExitCode = 0 | 1 | 2 | 3;
export type CommandName = keyof typeof cliText.about;
type Hole = keyof typeof cliText.holes;

/** `required` and `optional` take a value, `repeated` any number of them, a `switch` none. */
export type OptionSpec =
  | { readonly is: 'required' | 'optional' | 'repeated'; readonly hole: Hole }
  | { readonly is: 'switch' };
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name]['is'] extends 'required'
    ? string
    : Specs[Name]['is'] extends 'optional'
      ? string | undefined
      : Specs[Name]['is'] extends 'repeated'
        ? readonly string[]
        : boolean;
};
/** What stands on the line without a name: none, exactly one, or one and more. */
export type OperandSpec = { readonly count: 'none' } | { readonly count: 'one' | 'many'; readonly hole: Hole };

/** What a command does its work with. `say` is the result as text (silent under --json), `note` goes to standard error. */
export type Desk = {
  readonly say: (line: string) => void;
  readonly note: (line: string) => void;
  /** Tells a problem: a sentence on standard error, an entry under `problems` in JSON. */
  readonly tell: (problem: Problem) => void;
  /** A path as typed, made absolute. */
  readonly absolute: (path: string) => string;
  /** A backend whose own files go into a folder; closed by `runCli`. */
  readonly openBackend: (folder: string) => Dispatch;
  readonly printPaper: PrintPaper;
};

/** Makes a PDF of a document; rejects where nothing can print. */
export type PrintPaper = (document: ReportDocument) => Promise<Uint8Array<ArrayBuffer>>;

/** What a command leaves: `result` is the JSON of README.md. */
export type Outcome = { readonly exitCode: ExitCode; readonly result: unknown };

export type Command = {
  readonly name: CommandName;
  readonly options: OptionSpecs;
  readonly operands: OperandSpec;
  readonly run: (
    values: Readonly<Record<string, unknown>>,
    operands: readonly string[],
    desk: Desk,
  ) => Promise<Outcome>;
};

/** Describes a command; its options arrive typed by their description. */
export function defineCommand<const Specs extends OptionSpecs>(command: {
  readonly name: CommandName;
  readonly options: Specs;
  readonly operands: OperandSpec;
  readonly run: (values: OptionValues<Specs>, operands: readonly string[], desk: Desk) => Promise<Outcome>;
}): Command {
  return {
    ...command,
    // `readArguments` has made the values from these very specs.
    run: (values, operands, desk) => command.run(values as OptionValues<Specs>, operands, desk),
  };
}

/** Figures by the units of today in place of those that reported. */
export const viewOption = { 'as-now': { is: 'switch' } } as const satisfies OptionSpecs;
/** An option every command on a data file has. */
export const dataOption = { data: { is: 'required', hole: 'data' } } as const satisfies OptionSpecs;

import * as v from 'valibot';

export type Host = 'shell' | 'backend';
/**
 * `none`: needs no open data file. `reads` is handed a database it cannot write to. `writes` run one after another.
 * `opens`: changes which data file is open, so nothing else runs meanwhile.
 */
export type Effect = 'none' | 'reads' | 'writes' | 'opens';
/** `window`: the page may ask. `host`: only the shell, the command line and tests, because a path is in it. */
export type Caller = 'window' | 'host';
export type AnySchema = v.GenericSchema;
export type CallSpec<H extends Host, E extends Effect, C extends Caller, S extends AnySchema, Out> = {
  readonly host: H;
  readonly effect: E;
  readonly caller: C;
  readonly input: S;
  readonly output?: Out;
};

/** Describes a call; its output is named by type alone. */
export const call =
  <Out>() =>
  <const H extends Host, const E extends Effect, const C extends Caller, const S extends AnySchema>(
    host: H,
    effect: E,
    caller: C,
    input: S,
  ): CallSpec<H, E, C, S, Out> => ({ host, effect, caller, input });

/** The input of a call that takes none. */
export const nothing = v.strictObject({});

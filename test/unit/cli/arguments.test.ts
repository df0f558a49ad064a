import { describe, expect, test } from 'vitest';
import { findCommand, readArguments, usageOf } from '../../../electron/cli/arguments.ts';
import { commands } from '../../../electron/cli/commands/index.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';

function read(...argv: string[]) {
  const command = findCommand(argv, commands);
  if (command === null) throw new Error(`no command in ${argv.join(' ')}`);
  return readArguments(command, argv);
}

function problemOf(...argv: string[]): string {
  try {
    read(...argv);
  } catch (error) {
    if (error instanceof ProblemError) return `${error.problem.code} ${Object.values(error.problem.facts).join(' ')}`;
    throw error;
  }
  return 'none';
}

describe('a line typed on the command line', () => {
  test('is told apart by the words it begins with', () => {
    expect(findCommand(['units', 'list', '--data', 'a.skn'], commands)?.name).toBe('units list');
    expect(findCommand(['intake', 'a.xlsx'], commands)?.name).toBe('intake');
    expect(findCommand(['units'], commands)).toBeNull();
    expect(findCommand([], commands)).toBeNull();
  });

  test('gives each option under its name, switches as yes or no', () => {
    const line = read('intake', 'a.xlsx', 'b', '--data', 'x.skn', '--period', '2017-Q1', '--dry-run');
    expect(line.operands).toEqual(['a.xlsx', 'b']);
    expect(line.values).toEqual({
      data: 'x.skn',
      period: '2017-Q1',
      unit: undefined,
      answers: undefined,
      'dry-run': true,
      replace: false,
      'take-part': false,
    });
  });

  test('may name several indicators, and none', () => {
    const both = read('figures', '--data', 'x', '--period', '2017', '--indicator', 'a', '--indicator', 'b');
    expect(both.values['indicator']).toEqual(['a', 'b']);
    expect(read('figures', '--data', 'x', '--period', '2017').values['indicator']).toEqual([]);
  });

  test.each([
    [['intake', 'a.xlsx'], 'cli.missing-option intake --data'],
    [['undo', '--data', 'x'], 'cli.missing-operand undo SỐ'],
    [['undo', '1', '2', '--data', 'x'], 'cli.too-many-operands undo 2'],
    [['check', '--data', 'x', '--fast'], 'cli.bad-arguments check --fast'],
    [['check', '--data', ''], 'cli.missing-option check --data'],
  ])('%j is refused: %s', (argv, problem) => {
    expect(problemOf(...argv)).toBe(problem);
  });
});

describe('usage', () => {
  test('names operands first and puts what may be left out in brackets', () => {
    const form = findCommand(['form'], commands);
    expect(form === null ? '' : usageOf(form)).toBe(
      'form BIỂU --data TỆP.skn --period KỲ [--unit ĐƠN_VỊ] [--template BIỂU_TRỐNG.xlsx] --out TỆP [--as-now]',
    );
  });
});

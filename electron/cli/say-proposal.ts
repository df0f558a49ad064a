import type { ShownProposal } from '../../shared/contract/views.ts';
import { cliText } from '../../shared/text/vi/cli.ts';
import { learnWords } from '../../shared/text/vi/learn.ts';
import type { Desk } from './command.ts';
import { textTable } from './text-table.ts';

const words = cliText.learn;

/** Prints what a blank is understood to be: columns, rows, identities, each with how sure and why. */
export function sayProposal(proposal: ShownProposal, desk: Desk): void {
  const { sheet, number, title, subject, periodKind } = proposal;
  desk.say(words.sheet(sheet, number, title));
  const kind = periodKind === null ? words.kindUnknown : learnWords.periodKinds[periodKind];
  if (proposal.otherSheets.length > 0)
    desk.say(words.otherSheets(proposal.otherSheets.map((name) => `“${name}”`).join(', ')));
  desk.say(words.about(learnWords.subjects[subject], kind));
  const { cell, label, column, means, sure, why, identity } = words.heads;
  const columns = proposal.columns.map((one) => [
    one.beside === null ? one.letters : `${one.letters}, ${one.beside}`,
    one.heads.join(' > '),
    learnWords.columns[one.means],
    learnWords.sure[one.sure],
    learnWords.columnReasons[one.reason],
  ]);
  sayTable([column, label, means, sure, why], columns, desk);
  const rows = proposal.rows.map((one) => [
    one.cell,
    `${'  '.repeat(one.level)}${one.ordinal === '' ? '' : `${one.ordinal} `}${one.label}`,
    meaning(one.means),
    learnWords.sure[one.sure],
    learnWords.rowReasons[one.reason] +
      (one.sure === 'likeness' ? `; ${words.likely(one.likely.map(meaning).join(', '))}` : ''),
  ]);
  sayTable([cell, label, means, sure, why], rows, desk);
  const identities = proposal.identities.map((one) => [
    one.id,
    learnWords.identity(one.whole, one.relation, one.parts.join(' + ').replaceAll('+ -', '− ')),
    learnWords.identitiesFrom[one.from],
  ]);
  if (identities.length > 0) sayTable([words.accept, identity, why], identities, desk);
}

function meaning(means: string): string {
  return means === 'entered' || means === 'average' || means === 'heading' ? learnWords.rows[means] : means;
}

function sayTable(heads: readonly string[], rows: readonly (readonly string[])[], desk: Desk): void {
  desk.say('');
  for (const line of textTable(heads, rows)) desk.say(line);
}

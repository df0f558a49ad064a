import type { ClosingState } from '../../../shared/contract/closing-views.ts';
import { standingClosing } from '../../../shared/closing/closing.ts';
import { formatDay } from '../../../shared/text/format.ts';
import { cliText } from '../../../shared/text/vi/cli.ts';
import { closingWords } from '../../../shared/text/vi/closing.ts';
import { closingUi } from '../../../shared/text/vi/ui-closing.ts';
import { dataOption, defineCommand, type Desk } from '../command.ts';
import { openDataFile } from '../data-file.ts';
import { neededPeriod } from '../find-unit.ts';
import { textTable } from '../text-table.ts';

/** `closing`: the versions a period was closed with, and what is counted otherwise today; 1 when something is. */
export const closing = defineCommand({
  name: 'closing',
  options: { ...dataOption, period: { is: 'required', hole: 'period' } },
  operands: { count: 'none' },
  async run({ data, period: periodText }, _operands, desk) {
    const call = await openDataFile(desk, data);
    const state = await call('closings/read', { period: neededPeriod(periodText).code });
    say(state, desk);
    const documents = state.versions.flatMap((version) => version.documents);
    const isSame = documents.every(({ differences }) => differences.length === 0);
    const isKept = state.versions.every(({ isCodeRight }) => isCodeRight);
    return { exitCode: isSame && isKept ? 0 : 1, result: state };
  },
});

function say({ period, versions, offers }: ClosingState, desk: Desk): void {
  const words = cliText.closing;
  const standing = standingClosing(versions, period);
  desk.say(
    standing === null
      ? closingUi.isOpen(period.name)
      : closingUi.isClosed(period.name, formatDay(standing.closedAt.slice(0, 10))),
  );
  for (const { number, closedAt, checkCode, isCodeRight, documents } of versions) {
    desk.say(words.version(closingWords.version(number), formatDay(closedAt.slice(0, 10)), checkCode));
    if (!isCodeRight) desk.say(closingUi.codeWrong);
    for (const { id, title } of documents) desk.say(words.document(id, title));
  }
  const rows = versions.flatMap(({ documents }) =>
    documents.flatMap(({ title, differences }) =>
      differences.map((one) => [title, one.unitName, one.label, one.periodName, one.signed ?? '', one.now ?? '']),
    ),
  );
  if (rows.length > 0) for (const line of textTable(Object.values(closingUi.differHeads), rows)) desk.say(line);
  if (standing !== null) return;
  desk.say(words.offers);
  for (const { document, title } of offers)
    desk.say(`  ${document.kind === 'form' ? `--form ${document.formId}  ` : ''}${title}`);
}

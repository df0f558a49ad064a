import type { IsoDate } from '../../shared/domain/partial-date.ts';
import { periodFromDays, periodName, type Period } from '../../shared/domain/period.ts';
import { findForm } from '../../shared/forms/registry.ts';
import { explainChecks } from '../../shared/reports/check-explanations.ts';
import { hasSomethingToTell, type FeedbackAbout, type FeedbackFile } from '../../shared/reports/feedback-sheet.ts';
import { timingText } from '../../shared/reporting/describe-report.ts';
import { formatCount, formatDay } from '../../shared/text/format.ts';
import { intakeWords } from '../../shared/text/vi/intake.ts';
import { reportingWords } from '../../shared/text/vi/reporting.ts';
import { knownForms } from './known-forms.ts';
import { reportOfUnit, type ReportOfUnit } from './read-unit-report.ts';
import { listCheckExplanations } from './store/check-explanation-store.ts';
import type { ReadDb } from './store/db.ts';
import { listLeftOut, listWrittenCells } from './store/reporting-store.ts';

/** What a unit is told about its report for a period from what stands in the data file. */
export function unitFeedback(
  db: ReadDb,
  period: Period,
  unitId: number,
  today: IsoDate,
): { readonly files: readonly FeedbackFile[]; readonly about: FeedbackAbout } {
  const known = reportOfUnit(db, period, unitId, today);
  const files = filesToTell(db, known, unitId);
  const lines = linesAbout(known, period);
  const clear = files.length === 0 && lines.length === 0 ? [reportingWords.feedback.clear(periodName(period))] : [];
  return { files, about: { unitName: known.name, periodName: periodName(period), lines: [...lines, ...clear] } };
}

/** The unit's own files that count, with what fails and is not explained, and what was left out. */
function filesToTell(db: ReadDb, { name, files, problems }: ReportOfUnit, unitId: number): readonly FeedbackFile[] {
  const explained = explainChecks(problems, listCheckExplanations(db));
  const open = problems.filter((_, index) => explained[index]?.explanation?.isStale !== false);
  return files
    .filter(({ isCurrent, sentBy }) => isCurrent && sentBy === unitId)
    .map((file): FeedbackFile => {
      const cells = file.kind === 'form' ? listWrittenCells(db, file.intakeId) : new Map<string, string>();
      const form = file.formId === null ? null : findForm(file.formId, knownForms(db));
      return {
        file: file.file,
        content: form === null ? intakeWords.kinds[file.kind] : `${form.number}, ${form.title}`,
        unitName: name,
        periodName: periodName(periodFromDays(file.from, file.to)),
        isWritten: true,
        problems: open.filter(({ place }) => 'file' in place && place.file === file.file),
        leftOut: listLeftOut(db, file.intakeId),
        writtenIn: (sheet, cell) => cells.get(`${sheet}\n${cell}`) ?? '',
      };
    })
    .filter(hasSomethingToTell);
}

function linesAbout({ report, deadline }: ReportOfUnit, period: Period): readonly string[] {
  const words = reportingWords.feedback;
  if (report === null) return [];
  if (report.faults.noTotal) return [words.noTotal];
  if (report.by !== 'none') return [];
  const due = deadline === null ? [] : [words.due(formatDay(deadline.on), timingText(report))];
  if (report.waiting.length === 0) return [words.missing(periodName(period)), ...due];
  return [
    ...report.waiting.map(({ file, receivedAt, problems }) => {
      const day = formatDay(receivedAt.slice(0, 10));
      return problems === 0 ? words.waitingClean(file, day) : words.waiting(file, day, formatCount(problems));
    }),
    ...due,
  ];
}

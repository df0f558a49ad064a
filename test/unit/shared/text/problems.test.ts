import { describe, expect, test } from 'vitest';
import { problemSentences } from '../../../../shared/text/vi/problems.ts';
import { appProblems } from '../../../../shared/text/vi/problems-app.ts';
import { cliProblems } from '../../../../shared/text/vi/problems-cli.ts';
import { closingProblems } from '../../../../shared/text/vi/problems-closing.ts';
import { correctionProblems } from '../../../../shared/text/vi/problems-corrections.ts';
import { figuresProblems } from '../../../../shared/text/vi/problems-figures.ts';
import { fileProblems } from '../../../../shared/text/vi/problems-file.ts';
import { fillProblems } from '../../../../shared/text/vi/problems-fill.ts';
import { formProblems } from '../../../../shared/text/vi/problems-form.ts';
import { intakeProblems } from '../../../../shared/text/vi/problems-intake.ts';
import { learnProblems } from '../../../../shared/text/vi/problems-learn.ts';
import { paperProblems } from '../../../../shared/text/vi/problems-paper.ts';
import { pasteProblems } from '../../../../shared/text/vi/problems-paste.ts';
import { pipelineProblems } from '../../../../shared/text/vi/problems-pipeline.ts';
import { reorganiseProblems } from '../../../../shared/text/vi/problems-reorganise.ts';
import { placeProblems } from '../../../../shared/text/vi/problems-places.ts';
import { reportProblems } from '../../../../shared/text/vi/problems-report.ts';
import { reportingProblems } from '../../../../shared/text/vi/problems-reporting.ts';
import { storeProblems } from '../../../../shared/text/vi/problems-store.ts';
import { targetProblems } from '../../../../shared/text/vi/problems-targets.ts';
import { templateProblems } from '../../../../shared/text/vi/problems-template.ts';
import { unitProblems } from '../../../../shared/text/vi/problems-units.ts';

const areas = [
  appProblems,
  cliProblems,
  closingProblems,
  fileProblems,
  fillProblems,
  formProblems,
  learnProblems,
  storeProblems,
  intakeProblems,
  placeProblems,
  figuresProblems,
  reorganiseProblems,
  correctionProblems,
  reportProblems,
  reportingProblems,
  paperProblems,
  pasteProblems,
  pipelineProblems,
  targetProblems,
  templateProblems,
  unitProblems,
];
const entries = Object.entries(problemSentences);

describe('problem sentences', () => {
  test('no code is written twice', () => {
    expect(areas.reduce((sum, area) => sum + Object.keys(area).length, 0)).toBe(entries.length);
  });

  test.each(entries)('%s says what happened and what to do, in composed Unicode', (code, sentence) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const part of Object.values(sentence)) {
      expect(part).toBe(part.normalize('NFC').trim());
      expect(part).toMatch(/[.?!:…]$/u);
      expect(part).not.toMatch(/ {2}| ,| \.(?![a-z0-9])/);
    }
  });
});

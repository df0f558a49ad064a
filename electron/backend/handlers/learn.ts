import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemError, stopWith } from '../../../shared/contract/problem.ts';
import { readDefinition, writeDefinition } from '../../../shared/forms/definition-file.ts';
import { isLearned } from '../../../shared/forms/learned-form.ts';
import type { BackendContext, BackendHandlers, KnownFile } from '../backend-context.ts';
import { formOf, knownForms } from '../known-forms.ts';
import { learnForm, summaryOf, viewLearned } from '../learn-form.ts';
import { readLentWorkbook } from '../read-lent-workbook.ts';
import { localDateTime } from '../local-time.ts';
import { saveForm } from '../save-form.ts';
import type { ReadDb } from '../store/db.ts';
import { fileSystemProblem } from '../workbook/files/file-problem.ts';
import { writeAtomically } from '../workbook/files/write-atomically.ts';

type LearnCall =
  | 'forms/learn'
  | 'forms/save-learned'
  | 'forms/write-definition'
  | 'forms/import-definition'
  | 'forms/list-learned';

/** A definition of a thousand rows takes a tenth of it. */
const LARGEST_DEFINITION = 8 * 1024 * 1024;

export function learnHandlers(context: BackendContext): Pick<BackendHandlers, LearnCall> {
  const { files, clock } = context;
  const readBlank = (token: string, db: ReadDb) => readLentWorkbook(context, db, files.resolve(token, 'read'));
  return {
    async 'forms/learn'({ blank, answers }, db) {
      return viewLearned(await learnForm(await readBlank(blank, db), answers, knownForms(db)));
    },
    async 'forms/save-learned'({ blank, answers }, db) {
      const read = await readBlank(blank, db);
      const { made } = await learnForm(read, answers, knownForms(db));
      if (made.form === null) throw new ProblemError(made.problems[0] ?? stopWith('learn.no-table').problem);
      const at = localDateTime(clock());
      const changeSetId = saveForm(db, made.form, { file: read.grid.file, at });
      return { changeSetId, form: summaryOf(made.form), problems: made.problems };
    },
    async 'forms/write-definition'({ formId, target }, db) {
      const form = formOf(formId, db);
      const { path, name } = files.resolve(target, 'write');
      await writeAtomically(path, Buffer.from(writeDefinition(form)));
      return { name, folder: dirname(path) };
    },
    async 'forms/import-definition'({ file }, db) {
      const known = files.resolve(file, 'read');
      const read = readDefinition(await readText(known), known.name);
      if (read.is === 'refused') throw new ProblemError(read.problem);
      const changeSetId = saveForm(db, read.form, { file: known.name, at: localDateTime(clock()) });
      return { changeSetId, form: summaryOf(read.form), problems: [] };
    },
    'forms/list-learned': (_input, db) => knownForms(db).filter(({ id }) => isLearned(id)),
  };
}

async function readText({ path, name }: KnownFile): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_DEFINITION) throw stopWith('form.not-a-definition', {}, { at: 'file', file: name });
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileSystemProblem(error, name, 'read');
  }
}

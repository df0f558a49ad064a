import * as v from 'valibot';
import { call, nothing } from './define-call.ts';
import { code, figureView, id, periodCode, token } from './input-values.ts';
import { learnAnswers } from './learn-input.ts';
import { blankChoice } from './paper-requests.ts';
import type {
  ExplainedCheck,
  FilledBlank,
  FilledForm,
  FormDefinition,
  FormSummary,
  LearnedForm,
  SavedForm,
  WrittenFile,
} from './views.ts';

/** A form filled for a period and a unit, the whole when none is named. */
const filled = { formId: code, period: periodCode, unitId: v.optional(id), view: figureView };

/** Every request about official forms; part of `calls`. */
export const formCalls = {
  'forms/list': call<readonly FormSummary[]>()('backend', 'reads', 'window', nothing),
  'forms/fill': call<FilledForm>()('backend', 'reads', 'window', v.strictObject(filled)),
  /** What speaks against a filled form, and what the board wrote about it. */
  'forms/list-checks': call<readonly ExplainedCheck[]>()('backend', 'reads', 'window', v.strictObject(filled)),
  /** Says something about one of them; an empty text takes it back. */
  'forms/explain-check': call<readonly ExplainedCheck[]>()(
    'backend',
    'writes',
    'window',
    v.strictObject({
      ...filled,
      key: v.pipe(v.string(), v.maxLength(2000)),
      text: v.pipe(v.string(), v.maxLength(2000)),
    }),
  ),
  /** Figures into a blank workbook of the superior: its form `formId`, or every form it holds that is known. */
  'forms/fill-blank': call<FilledBlank>()(
    'backend',
    'reads',
    'host',
    v.strictObject({ ...blankChoice, blank: token, target: token }),
  ),
  /** The same with a blank and a target the person chooses; null when they changed their mind. */
  'forms/save-filled-blank': call<FilledBlank | null>()('shell', 'none', 'window', v.strictObject(blankChoice)),
  /** What a blank workbook that no form fits is understood to be, with what was answered about it so far. */
  'forms/learn': call<LearnedForm>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ blank: token, answers: learnAnswers }),
  ),
  'forms/save-learned': call<SavedForm>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ blank: token, answers: learnAnswers }),
  ),
  /** Forms that were learned in the data file or came into it, whole. */
  'forms/list-learned': call<readonly FormDefinition[]>()('backend', 'reads', 'window', nothing),
  'forms/write-definition': call<WrittenFile>()(
    'backend',
    'reads',
    'host',
    v.strictObject({ formId: code, target: token }),
  ),
  /** The same with a place the person chooses; null when they changed their mind. */
  'forms/save-definition': call<WrittenFile | null>()('shell', 'none', 'window', v.strictObject({ formId: code })),
  'forms/import-definition': call<SavedForm>()('backend', 'writes', 'window', v.strictObject({ file: token })),
} as const;

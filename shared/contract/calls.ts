import * as v from 'valibot';
import { profileCodes } from '../domain/settings.ts';
import { code, day, figureView, id, periodCode, settings, shortText, token } from './input-values.ts';
import { call, nothing, type Host } from './define-call.ts';
import { closingCalls } from './closing-calls.ts';
import { correctionCalls } from './correction-calls.ts';
import { logCalls } from './log-calls.ts';
import { formCalls } from './form-calls.ts';
import { reorganiseCalls } from './reorganise-calls.ts';
import { overviewCalls } from './overview-calls.ts';
import { pipelineCalls } from './pipeline-calls.ts';
import { placesCalls } from './places-calls.ts';
import { reportRequest, templateChoice } from './paper-requests.ts';
import { reportingCalls } from './reporting-calls.ts';
import { sheetName, stageInput } from './stage-input.ts';
import { unitsCalls } from './units-calls.ts';
import { targetCalls } from './target-calls.ts';
import type {
  AppState,
  BackupRecord,
  BlockingChange,
  CheckResult,
  DifferencePage,
  ExpandedFiles,
  Explanation,
  FigureTable,
  Indicator,
  IntakePreview,
  IntakeReceipt,
  IntakeRecord,
  IntakeRowPage,
  LentFile,
  ReportDocument,
  Settings,
  SheetPicture,
  TemplatesWritten,
  UndoReceipt,
  WaitingFile,
  WrittenFile,
} from './views.ts';

const pageOf = {
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
};

/** Every request there is. Adding a line here is the only way to add one. */
export const calls = {
  'app/read-state': call<AppState>()('backend', 'none', 'window', nothing),

  'files/lend': call<LentFile>()(
    'backend',
    'none',
    'host',
    v.strictObject({ path: v.string(), use: v.picklist(['read', 'write']) }),
  ),
  'files/write': call<WrittenFile>()(
    'backend',
    'none',
    'host',
    v.strictObject({ target: token, bytes: v.instance(Uint8Array) }),
  ),

  /** Files, or with `folder` a whole folder; what is in folders and archives `intake/expand` tells. */
  'dialog/choose-workbooks': call<readonly LentFile[]>()(
    'shell',
    'none',
    'window',
    v.strictObject({ folder: v.optional(v.boolean()) }),
  ),
  'dialog/choose-data-file': call<LentFile | null>()('shell', 'none', 'window', nothing),
  'dialog/choose-new-data-file': call<LentFile | null>()(
    'shell',
    'none',
    'window',
    v.strictObject({ suggestedName: shortText }),
  ),
  'dialog/choose-blank': call<LentFile | null>()('shell', 'none', 'window', nothing),
  'dialog/choose-definition': call<LentFile | null>()('shell', 'none', 'window', nothing),
  'dialog/choose-backup': call<LentFile | null>()('shell', 'none', 'window', nothing),
  'shell/open-data-folder': call<null>()('shell', 'none', 'window', nothing),
  /** After `backend/stopped`: starts the backend again with the same data file, then loads the window anew. */
  'shell/restart-backend': call<null>()('shell', 'none', 'window', nothing),
  'paper/save-pdf': call<WrittenFile | null>()('shell', 'none', 'window', v.strictObject({ report: reportRequest })),
  'paper/print': call<null>()('shell', 'none', 'window', v.strictObject({ report: reportRequest })),
  'paper/save-workbook': call<WrittenFile | null>()(
    'shell',
    'none',
    'window',
    v.strictObject({ report: reportRequest }),
  ),

  'data/create': call<AppState>()(
    'backend',
    'opens',
    'window',
    v.strictObject({
      target: token,
      profile: v.picklist(profileCodes),
      organisationName: shortText,
      superiorName: v.optional(shortText),
    }),
  ),
  'data/open': call<AppState>()('backend', 'opens', 'window', v.strictObject({ file: token })),
  'data/open-sample': call<AppState>()('backend', 'opens', 'window', nothing),
  'data/close': call<AppState>()('backend', 'opens', 'window', nothing),

  'settings/read': call<Settings>()('backend', 'reads', 'window', v.strictObject({ on: v.optional(day) })),
  'settings/save': call<Settings>()('backend', 'writes', 'window', v.strictObject({ settings, from: day })),

  ...unitsCalls,

  'intake/stage': call<IntakePreview>()('backend', 'writes', 'window', stageInput),
  'intake/read-rows': call<IntakeRowPage>()(
    'backend',
    'reads',
    'window',
    v.strictObject({
      planId: token,
      state: v.optional(v.picklist(['add', 'change', 'same', 'question', 'left-out'])),
      ...pageOf,
    }),
  ),
  /** What a new version changes, row by row; pages as above. */
  'intake/read-difference': call<DifferencePage>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ planId: token, ...pageOf }),
  ),
  /** The sheet as the unit made it: `from` and `count` are rows of the sheet, `from` 0 is row 1. */
  'intake/read-sheet': call<SheetPicture>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ file: token, sheet: sheetName, ...pageOf }),
  ),
  /** Folders and zip archives among the chosen files become the workbooks in them; what is skipped is told. */
  'intake/expand': call<ExpandedFiles>()('backend', 'none', 'window', v.strictObject({ files: v.array(token) })),
  /** Files that were read and neither written nor removed when the app ended last. */
  'intake/list-waiting': call<readonly WaitingFile[]>()('backend', 'reads', 'window', nothing),
  /** The person is done with a file without writing it. */
  'intake/forget': call<null>()('backend', 'writes', 'window', v.strictObject({ files: v.array(token) })),
  'intake/cancel': call<null>()('backend', 'none', 'window', v.strictObject({ file: token })),
  'intake/discard': call<null>()('backend', 'none', 'window', v.strictObject({ planId: token })),
  'intake/commit': call<IntakeReceipt>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ planId: token, planHash: code }),
  ),
  /** The newest first; all of them without `count`. */
  'intake/list': call<readonly IntakeRecord[]>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) }),
  ),
  'changes/undo': call<UndoReceipt>()('backend', 'writes', 'window', v.strictObject({ changeSetId: id })),
  /** What must be taken back before this change set can be, in an order that works; it changes nothing. */
  'changes/list-blocking': call<readonly BlockingChange[]>()(
    'backend',
    'writes',
    'window',
    v.strictObject({ changeSetId: id }),
  ),

  'indicators/list': call<readonly Indicator[]>()('backend', 'none', 'window', nothing),
  'figures/read-table': call<FigureTable>()(
    'backend',
    'reads',
    'window',
    v.strictObject({
      period: periodCode,
      unitId: v.optional(id),
      indicators: v.optional(v.array(code)),
      view: figureView,
    }),
  ),
  'figures/explain': call<Explanation>()(
    'backend',
    'reads',
    'window',
    v.strictObject({ period: periodCode, indicator: code, unitId: v.optional(id), view: figureView }),
  ),
  ...formCalls,
  ...reorganiseCalls,
  ...overviewCalls,
  ...reportingCalls,
  ...pipelineCalls,
  ...targetCalls,
  ...placesCalls,
  ...closingCalls,
  ...correctionCalls,
  ...logCalls,
  'reports/build': call<ReportDocument>()('backend', 'reads', 'window', v.strictObject({ report: reportRequest })),
  'reports/write-workbook': call<WrittenFile>()(
    'backend',
    'reads',
    'host',
    v.strictObject({ report: reportRequest, target: token }),
  ),

  /** `folder`: a folder lent for writing. Files that are there already are refused and told, never written over. */
  'templates/write': call<TemplatesWritten>()(
    'backend',
    'reads',
    'host',
    v.strictObject({ ...templateChoice, folder: token }),
  ),
  /** The same into a folder the person chooses; null when they changed their mind. */
  'templates/save': call<TemplatesWritten | null>()('shell', 'none', 'window', v.strictObject(templateChoice)),

  'safety/back-up': call<BackupRecord>()('backend', 'reads', 'window', nothing),
  'safety/list-backups': call<readonly BackupRecord[]>()('backend', 'none', 'window', nothing),
  'safety/restore': call<AppState>()('backend', 'opens', 'window', v.strictObject({ file: token })),
  'safety/check': call<CheckResult>()('backend', 'reads', 'window', nothing),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type Input<N extends CallName> = v.InferOutput<Calls[N]['input']>;
export type Output<N extends CallName> = Calls[N] extends { output?: infer Out } ? Exclude<Out, undefined> : never;
export type CallsOf<H extends Host> = { [N in CallName]: Calls[N]['host'] extends H ? N : never }[CallName];
export type WindowCallName = { [N in CallName]: Calls[N]['caller'] extends 'window' ? N : never }[CallName];

import type { Change, Plan } from '../intake/plan/plan.ts';
import type { Closing } from './closing.ts';

type Base = { readonly revision: number; readonly nextId: number };

/** The version to be made of a period, with its documents and their requests as JSON. */
export type ClosingDraft = Omit<Closing, 'id' | 'reopenedAt' | 'reopenReason'> & {
  readonly documents: readonly { readonly request: string; readonly document: string }[];
};

/** Keeps the documents of a period as they are signed. */
export function planClosing(draft: ClosingDraft, { revision, nextId }: Base): Plan {
  const closing: Change = {
    table: 'closing',
    id: nextId,
    before: null,
    after: {
      period_from: draft.from,
      period_to: draft.to,
      number: draft.number,
      closed_at: draft.closedAt,
      closed_by: draft.closedBy,
      note: draft.note,
      check_code: draft.checkCode,
    },
  };
  const documents = draft.documents.map(({ request, document }, index): Change => ({
    table: 'closed_document',
    id: nextId + 1 + index,
    before: null,
    after: { closing_id: nextId, request, signed_document: document },
  }));
  const changes = [closing, ...documents];
  return { kind: 'closing', madeAtRevision: revision, nextId: nextId + changes.length, changes };
}

/** Opens a period again; what was signed stays as its version. `at`: local date and time. */
export function planReopening(
  { id }: Closing,
  { reason, at }: { readonly reason: string; readonly at: string },
  { revision, nextId }: Base,
): Plan {
  const before = { reopened_at: null, reopen_reason: null };
  const after = { reopened_at: at, reopen_reason: reason };
  const changes: readonly Change[] = [{ table: 'closing', id, before, after }];
  return { kind: 'closing', madeAtRevision: revision, nextId, changes };
}

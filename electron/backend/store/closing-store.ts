import type { Closing } from '../../../shared/closing/closing.ts';
import type { ReportRequest } from '../../../shared/contract/paper-requests.ts';
import type { ReportDocument } from '../../../shared/reports/report-document.ts';
import { prepared, type ReadDb } from './db.ts';

/** A document as it was signed, and what it was made of. */
export type ClosedDocument = {
  readonly id: number;
  readonly closingId: number;
  readonly request: SignedRequest;
  readonly document: ReportDocument;
  /** Both as the file keeps them. */
  readonly texts: { readonly request: string; readonly document: string };
};
/** The documents a period can be closed with. */
export type SignedRequest = Extract<ReportRequest, { kind: 'quarterly' | 'form' }>;

const LIST = `SELECT id, period_from AS "from", period_to AS "to", number, closed_at AS closedAt, closed_by AS closedBy, note,
    check_code AS checkCode, reopened_at AS reopenedAt, reopen_reason AS reopenReason
  FROM closing ORDER BY period_from, period_to, number`;
const DOCUMENTS = 'SELECT id, closing_id AS closingId, request, signed_document AS document FROM closed_document';
const OF_CLOSING = `${DOCUMENTS} WHERE closing_id = ? ORDER BY id`;
const FIND = `${DOCUMENTS} WHERE id = ?`;

/** Every version of every period, also those that were opened again. */
export function listClosings(db: ReadDb): readonly Closing[] {
  return prepared<[], Closing>(db, LIST).all();
}

/** The documents of one version. */
export function listClosedDocuments(db: ReadDb, closingId: number): readonly ClosedDocument[] {
  return prepared<[number], Row>(db, OF_CLOSING).all(closingId).map(toDocument);
}

/** One document; null when there is none of this id. */
export function findClosedDocument(db: ReadDb, id: number): ClosedDocument | null {
  const row = prepared<[number], Row>(db, FIND).get(id);
  return row === undefined ? null : toDocument(row);
}

type Row = { readonly id: number; readonly closingId: number; readonly request: string; readonly document: string };

// Written by a closing in these very shapes.
const toDocument = ({ id, closingId, request, document }: Row): ClosedDocument => ({
  id,
  closingId,
  request: JSON.parse(request) as SignedRequest,
  document: JSON.parse(document) as ReportDocument,
  texts: { request, document },
});

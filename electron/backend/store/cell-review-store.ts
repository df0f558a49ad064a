import { prepared, type ReadDb } from './db.ts';

/** When a cell that admits nobody is looked at again, and what the board noted. */
export type CellReview = {
  readonly id: number;
  readonly cellId: number;
  readonly reviewOn: string | null;
  readonly note: string | null;
};

const LIST = 'SELECT id, cell_id AS cellId, review_on AS reviewOn, note FROM cell_review ORDER BY cell_id';

/** Every review, by cell. */
export function listCellReviews(db: ReadDb): ReadonlyMap<number, CellReview> {
  return new Map(
    prepared<[], CellReview>(db, LIST)
      .all()
      .map((review) => [review.cellId, review]),
  );
}

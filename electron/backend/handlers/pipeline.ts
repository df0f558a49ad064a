import { stopWith } from '../../../shared/contract/problem.ts';
import type { PersonWay } from '../../../shared/pipeline/pipeline-views.ts';
import { explainWay } from '../../../shared/pipeline/explain-way.ts';
import { lineOf, linesOf, withoutStart } from '../../../shared/pipeline/pipeline-lists.ts';
import { summarisePipeline } from '../../../shared/pipeline/summarise-pipeline.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { periodOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';
import { pipelineOfFile, scopeOf } from '../pipeline-of-file.ts';
import { findPersonCell } from '../store/cell-source-store.ts';
import type { ReadDb } from '../store/db.ts';

type PipelineCall = 'pipeline/read' | 'pipeline/list-people' | 'pipeline/explain';

export function pipelineHandlers({ clock }: BackendContext): Pick<BackendHandlers, PipelineCall> {
  const dayOf = (day: string | undefined) => day ?? localDay(clock());
  return {
    'pipeline/read'({ day: wanted, unitId, period, group = 'all' }, db) {
      const day = dayOf(wanted);
      const { tree, unit, isHere } = scopeOf(db, day, unitId);
      return summarisePipeline(pipelineOfFile(db), {
        ...{ day, unit, group, isHere },
        period: periodOf(period),
        reporting: tree.childrenOf(unit.id).map((child) => child.unitId),
        subtreeOf: tree.subtreeOf,
      });
    },
    'pipeline/list-people'({ day: wanted, unitId, list, show = 'open', search = '', from, count }, db) {
      const day = dayOf(wanted);
      const { isHere, unitRef } = scopeOf(db, day, unitId);
      const lines = linesOf(pipelineOfFile(db).on(day), { list, show, search, day, isHere, unitOf: unitRef });
      return { total: lines.length, rows: lines.slice(from, from + count) };
    },
    'pipeline/explain': ({ day, personId }, db) => explainPerson(db, dayOf(day), personId),
  };
}

/** The problem `pipeline.unknown-person` when no list tells of the person on that day. */
function explainPerson(db: ReadDb, day: string, personId: number): PersonWay {
  const one = pipelineOfFile(db)
    .on(day)
    .find(({ person }) => person.personId === personId);
  const [row] = one?.person.rows ?? [];
  if (one === undefined || row === undefined) throw stopWith('pipeline.unknown-person');
  const { unitRef } = scopeOf(db, day, undefined);
  return {
    line: lineOf(one, row, { day, unitOf: unitRef }),
    steps: explainWay(one, day, ({ table, rowId, field }) => findPersonCell(db, table, rowId, field)),
    due: one.due.items.map(withoutStart),
  };
}

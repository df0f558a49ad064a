import { stopWith } from '../../../shared/contract/problem.ts';
import type { Steps } from '../../../shared/domain/steps.ts';
import type { Pipeline } from '../../../shared/pipeline/open-pipeline.ts';
import type { PersonWay } from '../../../shared/pipeline/pipeline-views.ts';
import { explainWay } from '../../../shared/pipeline/explain-way.ts';
import { lineOf, linesOf, withoutStart } from '../../../shared/pipeline/pipeline-lists.ts';
import { summarisePipeline } from '../../../shared/pipeline/summarise-pipeline.ts';
import type { BackendContext, BackendHandlers } from '../backend-context.ts';
import { periodOf } from '../figures-of-period.ts';
import { localDay } from '../local-time.ts';
import { pipelineInSteps, pipelineOfFile, scopeOf } from '../pipeline-of-file.ts';
import { findPersonCell } from '../store/cell-source-store.ts';
import type { ReadDb } from '../store/db.ts';

type PipelineCall = 'pipeline/read' | 'pipeline/list-people' | 'pipeline/explain';

export function pipelineHandlers({ clock, turns }: BackendContext): Pick<BackendHandlers, PipelineCall> {
  const dayOf = (day: string | undefined) => day ?? localDay(clock());
  return {
    'pipeline/read'({ day: wanted, unitId, period: code, group = 'all' }, db, signal) {
      const day = dayOf(wanted);
      const period = periodOf(code);
      const read = function* () {
        const pipeline = yield* seenOn(db, day);
        yield;
        const { tree, unit, isHere } = scopeOf(db, day, unitId);
        return summarisePipeline(pipeline, {
          ...{ day, unit, group, isHere, period },
          reporting: tree.childrenOf(unit.id).map((child) => child.unitId),
          subtreeOf: tree.subtreeOf,
        });
      };
      return turns.take(db, read, signal);
    },
    'pipeline/list-people'({ day: wanted, unitId, list, show = 'open', search = '', from, count }, db, signal) {
      const day = dayOf(wanted);
      const read = function* () {
        const pipeline = yield* seenOn(db, day);
        yield;
        const { isHere, unitRef } = scopeOf(db, day, unitId);
        const lines = linesOf(pipeline.on(day), { list, show, search, day, isHere, unitOf: unitRef });
        return { total: lines.length, rows: lines.slice(from, from + count) };
      };
      return turns.take(db, read, signal);
    },
    'pipeline/explain': ({ day, personId }, db) => explainPerson(db, dayOf(day), personId),
  };
}

/** The pipeline with the day looked at already. */
function* seenOn(db: ReadDb, day: string): Steps<Pipeline> {
  const pipeline = yield* pipelineInSteps(db);
  yield* pipeline.lookAt(day);
  return pipeline;
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

import type { ReportRequest } from '../../shared/contract/paper-requests.ts';
import { stopWith } from '../../shared/contract/problem.ts';
import { findRootUnit } from '../../shared/domain/unit-tree.ts';
import { linesOf } from '../../shared/pipeline/pipeline-lists.ts';
import { listDay, type PipelineList } from '../../shared/pipeline/pipeline-person.ts';
import { candidatePaper, type KeptList } from '../../shared/reports/pipeline/candidate-paper.ts';
import { classPaper } from '../../shared/reports/pipeline/class-paper.ts';
import { duePaper } from '../../shared/reports/pipeline/due-paper.ts';
import type { ListPage } from '../../shared/reports/pipeline/list-page.ts';
import type { ReportDocument } from '../../shared/reports/report-document.ts';
import { baseText } from '../../shared/pipeline/pipeline-sentences.ts';
import { pipelineOfFile, scopeOf, type UnitScope } from './pipeline-of-file.ts';
import type { ReadDb } from './store/db.ts';
import { listRecordsOfList } from './store/people-list-store.ts';
import { readSettings } from './store/settings-store.ts';
import { listUnitVersions } from './store/unit-store.ts';

type Request = Extract<ReportRequest, { kind: 'people-list' }>;

/** A list of people as a document; the problem `pipeline.nobody` when nobody would be on it. */
export function buildPeoplePaper(db: ReadDb, request: Request, today: string): ReportDocument {
  const { list } = request;
  const day = request.day ?? today;
  const scope = scopeOf(db, day, request.unitId);
  const pipeline = pipelineOfFile(db);
  const root = findRootUnit(listUnitVersions(db));
  const [above] = scope.tree.ancestorsOf(scope.unit.id);
  const page: ListPage = {
    settings: readSettings(db, day),
    day,
    unit: scope.unit,
    superior: scope.unit.id === root?.unitId || above === undefined ? null : scope.unitRef(above).name,
  };
  const lists = pipeline.lists.filter(({ unitId }) => isOfUnit(scope, unitId));
  const newest = lists.map(listDay).toSorted().at(-1) ?? null;
  const base = baseText({ lists: lists.length, newest });
  const document = make();
  const table = document.blocks.find((block) => block.kind === 'table');
  if (table === undefined || table.table.rows.length === 0) throw stopWith('pipeline.nobody');
  return document;

  function make(): ReportDocument {
    if (list === 'candidates') {
      const kept = keptLists(
        db,
        lists.filter(({ kind }) => kind === 'candidates'),
      );
      return candidatePaper(page, kept, { unitName: (id) => scope.unitRef(id).name, base });
    }
    const people = pipeline.on(day);
    if (list === 'class') {
      const here = people.filter(({ person: { rows } }) => rows[0] !== undefined && scope.isHere(rows[0]));
      return classPaper(page, here, base);
    }
    const asked = { list, search: '', day, isHere: scope.isHere, unitOf: scope.unitRef } as const;
    const open = linesOf(people, { ...asked, show: 'open' });
    return duePaper(page, list, [...open, ...linesOf(people, { ...asked, show: 'missing' })], base);
  }
}

/** Lists of the unit itself or of units below it; a chi bộ sends none of its own, its base organisation does. */
function isOfUnit({ tree, unit }: UnitScope, unitId: number): boolean {
  return tree.subtreeOf(unit.id).has(unitId);
}

/** Each list as it was sent last; somebody on several of them stands on the newest alone. */
function keptLists(db: ReadDb, lists: readonly PipelineList[]): readonly KeptList[] {
  const spans = new Map(lists.map((list) => [[list.unitId, list.from, list.to, list.title].join('|'), list]));
  const seen = new Set<number>();
  const newestFirst = [...spans.values()].toSorted((a, b) => (listDay(a) < listDay(b) ? 1 : -1));
  return newestFirst
    .map(({ unitId, from, to, title }): KeptList => {
      const records = listRecordsOfList(db, 'candidates', { unitId, from, to, title: title ?? '' });
      const rows = records.filter(({ personId }) => !seen.has(personId));
      for (const { personId } of rows) seen.add(personId);
      return { title, from, to, rows };
    })
    .filter(({ rows }) => rows.length > 0);
}

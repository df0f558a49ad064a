import type { FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { stopWith } from '../../../shared/contract/problem.ts';
import type { SuccessionView } from '../../../shared/contract/views.ts';
import { checkUnitTree } from '../../../shared/domain/check-unit-tree.ts';
import type { UnitVersion } from '../../../shared/domain/unit.ts';
import { listTree } from '../../../shared/units/list-tree.ts';
import { planUnitEdit } from '../../../shared/units/plan-unit-edit.ts';

const people = (unitId: number) => (unitId % 4 === 2 ? { members: 128, candidates: 6 } : { members: 0, candidates: 0 });

/** What the window asks about single units, by the rules of the app itself; nothing is kept. */
export function unitAnswers(versions: readonly UnitVersion[]): FakeAnswers {
  const facts = { versions, openPeople: people, base: { revision: 1, nextId: 9_000_000 } };
  return {
    'units/read': ({ unitId }) => {
      const spans = versions.filter((version) => version.unitId === unitId);
      const [first] = spans;
      if (first === undefined) throw stopWith('app.unknown-unit', { unit: unitId });
      return {
        unitId,
        code: first.code,
        isRoot: first.parentId === null,
        spans: spans.map((version, at) => ({
          ...version,
          parentName: versions.find((one) => one.unitId === version.parentId)?.name ?? null,
          source:
            at > 0
              ? null
              : {
                  ...{ file: 'Danh sách đơn vị.xlsx', sheet: 'Đơn vị' },
                  ...{ cell: `B${unitId + 3}`, written: version.name, row: null },
                },
        })),
        predecessors: unitId === 2 ? [mergedFrom] : [],
        successors: [],
        people: people(unitId),
        problems: checkUnitTree({ versions })
          .filter((finding) => finding.unitId === unitId)
          .map(({ code, facts: said }) => ({ code, weight: 'fix', place: { at: 'app' }, facts: said })),
      };
    },
    'units/preview-edit': ({ edit }) => {
      const { plan, spans, problems } = planUnitEdit(edit, facts);
      return { planHash: plan === null ? null : 'as-shown', spans, problems };
    },
    'units/save-edit': ({ edit }) => ({ changeSetId: 77, unitId: 'unitId' in edit ? edit.unitId : 2 }),
    'units/save-workbook': () => ({
      name: 'Danh sách đơn vị.xlsx',
      folder: 'C:\\Users\\vanphong\\Documents',
      spans: versions.length,
    }),
  };
}

const mergedFrom: SuccessionView = {
  kind: 'merge',
  unit: { id: 10, name: 'Chi bộ Đội Thuế' },
  isOutside: false,
  onDay: '2016-07-01',
  share: null,
  document: 'Quyết định 12-QĐ/HU',
};

/** The same with the tree of each day. */
export function treeAnswers(versions: readonly UnitVersion[]): FakeAnswers {
  return { ...unitAnswers(versions), 'units/list': ({ on }) => listTree(versions, on ?? '2017-04-05') };
}

import { useState } from 'react';
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { ClientContext } from '../../../renderer/api/client.ts';
import { createFakeClient, type FakeAnswers, type FakeClient } from '../../../renderer/api/fake-client.ts';
import { createQueryClient } from '../../../renderer/api/query-client.ts';
import { CommandBusContext, createCommandBus } from '../../../renderer/app/command-bus.ts';
import { useWindowTheme } from '../../../renderer/app/theme.ts';
import { ReorganiseButton } from '../../../renderer/screens/reorganise/reorganise-button.tsx';
import type { UnitView } from '../../../shared/contract/views.ts';
import { asProblem } from '../../../shared/domain/reorganise/act-problem.ts';
import { countEffects } from '../../../shared/domain/reorganise/effects.ts';
import { layOutReorganisations, previewIds } from '../../../shared/domain/reorganise/lay-out.ts';
import { notesOn } from '../../../shared/domain/reorganise/notes.ts';
import { unitTreeOn } from '../../../shared/domain/unit-tree.ts';
import { district } from '../reorganise-world.ts';

const known = { units: district, outside: [], successions: [] };

/** Answers of the rules themselves over the district of `reorganise-world.ts`; nothing is written. */
export function reorganiseClient(answers: FakeAnswers = {}): FakeClient {
  return createFakeClient({
    'units/list': ({ on }) => {
      const tree = unitTreeOn(district, on ?? '2025-06-30');
      return district.flatMap(({ unitId }): readonly UnitView[] => {
        const unit = tree.find(unitId);
        if (unit === null) return [];
        const parentName = unit.parentId === null ? null : (tree.find(unit.parentId)?.name ?? null);
        return [{ ...unit, parentName, childCount: tree.childrenOf(unitId).length }];
      });
    },
    'reorganise/preview': ({ reorganisation }) => {
      const laid = layOutReorganisations([reorganisation], known, previewIds());
      if (laid.problems.length > 0) {
        const problems = laid.problems.map((problem) => asProblem(problem));
        return { planHash: null, effects: [], counts: countEffects([]), problems };
      }
      const holdings = {
        ...{ admissions: 31, members: 128, candidates: 0, forms: 12, straddling: 1 },
        targets: [{ period: 'Nhiệm kỳ 2020-2025', value: 45, isTerm: true }],
      };
      return {
        planHash: 'abc',
        effects: laid.effects.map((one) => ({ ...one, holdings: one.is === 'ends' ? holdings : null })),
        counts: countEffects(laid.effects),
        problems: notesOn(laid).map((note) => asProblem(note, 'note')),
      };
    },
    'reorganise/commit': () => ({
      changeSetId: 7,
      counts: { ends: 2, begins: 1, goesOn: 0, moves: 3, partlyOutside: 0 },
    }),
    'changes/undo': ({ changeSetId }) => ({ changeSetId: 8, undone: changeSetId, changes: 9 }),
    ...answers,
  });
}

type WindowProps = { readonly client: FakeClient; readonly unitIds?: readonly number[]; readonly styleNonce?: string };

/** The button alone in a window of its own. */
export function ReorganiseWindow({ client, unitIds = [], styleNonce = 'test' }: WindowProps) {
  const theme = useWindowTheme();
  const [queries] = useState(createQueryClient);
  const [bus] = useState(createCommandBus);
  const [renderer] = useState(() => createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce } }));
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} lang="vi">
        <ClientContext value={client}>
          <QueryClientProvider client={queries}>
            <CommandBusContext value={bus}>
              <ReorganiseButton unitIds={unitIds} day="2025-07-01" />
            </CommandBusContext>
          </QueryClientProvider>
        </ClientContext>
      </FluentProvider>
    </RendererProvider>
  );
}

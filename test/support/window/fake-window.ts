import { createFakeClient } from '../../../renderer/api/fake-client.ts';
import { oneCell } from './one-cell.ts';
import { overviewOfMany } from './sample-overview.ts';
import { districtTree, flatUnits, manyUnits } from './sample-tree.ts';
import { treeAnswers } from './unit-answers.ts';
import { closedPeriodAnswers } from './sample-closings.ts';
import { pastedAnswers } from './pasted-answers.ts';
import { supplementAnswers } from './supplement-answers.ts';
import { deliveryAnswers, sampleAnswers, startAnswers } from './sample-answers.ts';

// `?units`: a district with its cells, some of them changed on 01/7/2025; `?many-units`: three thousand units.
// `?one-cell`: every figure rests on one cell of a form. `?start`: as on the first day, without a data file. `?delivery`: sixty files at once.
// `?closed`: the period was closed twice.
// `?supplement`: a list that adds to one that is there. `?paste`: a block pasted into the figures has something to show.
const answers =
  {
    '?start': startAnswers,
    '?delivery': deliveryAnswers,
    '?one-cell': { ...sampleAnswers, ...oneCell },
    '?closed': { ...sampleAnswers, ...closedPeriodAnswers },
    '?supplement': supplementAnswers,
    '?paste': { ...sampleAnswers, ...pastedAnswers },
    '?units': { ...sampleAnswers, ...treeAnswers(districtTree) },
    '?many-units': { ...sampleAnswers, ...treeAnswers(manyUnits(3000)), ...overviewOfMany(flatUnits(3000)) },
  }[location.search] ?? sampleAnswers;
const client = createFakeClient(answers);
Object.assign(window, { app: client, fake: client });
void import('../../../renderer/main.tsx');

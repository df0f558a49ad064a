import { createFakeClient } from '../../../renderer/api/fake-client.ts';
import { deliveryAnswers, sampleAnswers, startAnswers } from './sample-answers.ts';

// `?start`: as on the first day, without a data file. `?delivery`: sixty files at once.
const answers = { '?start': startAnswers, '?delivery': deliveryAnswers }[location.search] ?? sampleAnswers;
const client = createFakeClient(answers);
Object.assign(window, { app: client, fake: client });
void import('../../../renderer/main.tsx');

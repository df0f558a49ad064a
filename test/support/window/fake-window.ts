import { createFakeClient } from '../../../renderer/api/fake-client.ts';
import { sampleAnswers, startAnswers } from './sample-answers.ts';

// `?start`: as on the first day, without a data file.
const client = createFakeClient(location.search === '?start' ? startAnswers : sampleAnswers);
Object.assign(window, { app: client, fake: client });
void import('../../../renderer/main.tsx');

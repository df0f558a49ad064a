import { createFakeClient, type FakeAnswers } from '../../../renderer/api/fake-client.ts';
import { createIntakeSession } from '../../../renderer/screens/intake/intake-session.ts';
import type { IntakeCounts, IntakePreview } from '../../../shared/contract/views.ts';

export const COUNTS: IntakeCounts = { rows: 8, add: 8, change: 0, same: 0, question: 0, leftOut: 0 };
let plans = 0;
/** A preview that can be written; each has a plan of its own. */
export const previewOf = (file: string, change: Partial<IntakePreview> = {}): IntakePreview => {
  plans += 1;
  return {
    planId: `plan ${plans}`,
    planHash: `hash ${plans}`,
    file,
    sha256: file,
    kind: 'admissions',
    form: null,
    unit: { id: 2, name: 'Đảng bộ xã Nậm Sen', foundBy: 'sheet-text' },
    period: null,
    sheet: 'Danh sách',
    sheets: ['Danh sách'],
    counts: COUNTS,
    totals: [],
    problems: [],
    questions: [],
    parts: [],
    difference: null,
    ...change,
  };
};
export const files = ['a', 'b', 'c'].map((token) => ({ token, name: `${token}.xlsx` }));

/** A session over a fake client, and what tests ask of both. */
export function startSession(answers: FakeAnswers) {
  const client = createFakeClient({
    'intake/discard': () => null,
    'intake/cancel': () => null,
    'intake/forget': () => null,
    ...answers,
  });
  const session = createIntakeSession(client);
  session.listen();
  const states = () => session.read().files.map(({ stage }) => stage.is);
  const isQuiet = () => states().every((is) => is !== 'waiting' && is !== 'reading');
  const settled = () =>
    new Promise<void>((done) => {
      if (isQuiet()) return done();
      const stop = session.subscribe(() => {
        if (!isQuiet()) return;
        stop();
        done();
      });
    });
  const made = (name: string) => client.made.filter((call) => call.name === name).map(({ input }) => input);
  return { client, session, states, settled, made };
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeForm } from '../../fixtures/sample-district/workbooks/write-form.ts';
import { findForm, formDefinitions } from '../../../shared/forms/registry.ts';
import { contentOf } from '../../support/desk-content.ts';
import { formValues } from '../../support/form-values.ts';
import { openIntakeDesk, type IntakeDesk } from '../../support/intake-desk.ts';

let desk: IntakeDesk;
beforeEach(async () => {
  desk = await openIntakeDesk();
});
afterEach(() => desk.close());

const wanted = { formId: 'bieu-7-btctw', period: '2016' } as const;
/** Biểu 7 of Nà Khoa, whose awards are so many more than their parts. */
async function send(name: string, more: number) {
  const form = findForm(wanted.formId, formDefinitions);
  if (form === null) throw new Error('no form');
  const values = formValues(form);
  const path = await writeForm(desk.folder, name, {
    form,
    heading: ['HUYỆN ỦY NẬM PỒ', 'ĐẢNG BỘ XÃ NÀ KHOA'],
    periodText: 'NĂM 2016',
    values: new Map([...values, ['I.1', (values.get('I.1') ?? 0) + more]]),
  });
  await desk.takeIn(path, { replaceSubmission: true });
}
const failed = async () => {
  const checks = await desk.call('forms/list-checks', wanted);
  const check = checks.find(({ sentence }) => sentence.includes('lệch'));
  if (check?.key == null) throw new Error('no failed check');
  return { ...check, key: check.key };
};
const annex = async () => {
  const { blocks } = await desk.call('reports/build', { report: { kind: 'form', ...wanted } });
  return blocks.flatMap((block) => (block.kind === 'notes' ? block.lines : []));
};

test('what the board writes about a failed check is printed below it, and can be taken back', async () => {
  await send('a.xlsx', 1);
  const { key, sentence } = await failed();
  const before = await contentOf(desk);
  await desk.call('forms/explain-check', { ...wanted, key, text: '  Đơn vị chưa rõ trình độ 2 đồng chí ' });
  const lines = await annex();
  expect(lines[lines.indexOf(`1. ${sentence}`) + 1]).toBe('Giải trình: Đơn vị chưa rõ trình độ 2 đồng chí');
  await desk.call('forms/explain-check', { ...wanted, key, text: '' });
  expect(await annex()).not.toContain('Giải trình: Đơn vị chưa rõ trình độ 2 đồng chí');
  expect(await contentOf(desk)).toEqual(before);
});

test('once the figures have changed the word is kept but not printed, until it is saved for the new ones', async () => {
  await send('a.xlsx', 1);
  const { key } = await failed();
  await desk.call('forms/explain-check', { ...wanted, key, text: 'Đã hỏi đơn vị' });
  await send('b.xlsx', 2);
  const now = await failed();
  expect([now.key, now.explanation]).toEqual([key, { text: 'Đã hỏi đơn vị', isStale: true }]);
  expect(await annex()).not.toContain('Giải trình: Đã hỏi đơn vị');
  await desk.call('forms/explain-check', { ...wanted, key, text: 'Đã hỏi đơn vị' });
  expect((await failed()).explanation).toEqual({ text: 'Đã hỏi đơn vị', isStale: false });
  expect(await annex()).toContain('Giải trình: Đã hỏi đơn vị');
});

test('a check that is gone cannot be explained', async () => {
  await send('a.xlsx', 1);
  const { key } = await failed();
  await send('c.xlsx', 0);
  await expect(desk.call('forms/explain-check', { ...wanted, key, text: 'x' })).rejects.toThrow('report.check-gone');
});

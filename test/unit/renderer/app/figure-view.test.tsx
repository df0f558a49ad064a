// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { sampleAnswers } from '../../../support/window/sample-answers.ts';
import { cleanWindows, renderWindow } from '../../../support/window/render-window.tsx';

cleanWindows();

const NOTE = 'Số liệu tính theo đơn vị hiện nay (ngày 02/03/2026), cộng từ các đơn vị cũ: Đảng bộ xã Nà Khoa.';
const GAP = 'Tính trên 3/4 đơn vị; chưa có số của: Đảng bộ xã Nậm Chua.';
const viewIn = (input: unknown) =>
  typeof input === 'object' && input !== null && 'view' in input ? input.view : undefined;
const select = () => screen.getByRole('combobox', { name: 'Tính theo:' });
const chooseNow = () => fireEvent.change(select(), { target: { value: 'as-now' } });

describe('the switch between the units that reported and those of today', () => {
  test('stands beside the period, starts by the units that reported and asks nothing extra then', async () => {
    const client = renderWindow('/figures');
    await screen.findByRole('grid');
    expect([...select().querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'đơn vị lúc báo cáo',
      'đơn vị hiện nay',
    ]);
    expect(select()).toHaveProperty('value', 'as-reported');
    expect(client.made.map(({ input }) => viewIn(input)).filter((view) => view !== undefined)).toEqual([]);
  });

  test('is kept from screen to screen, and every comparison asks by it', async () => {
    const client = renderWindow('/figures');
    await screen.findByRole('grid');
    chooseNow();
    await screen.findByRole('grid');
    for (const key of ['1', '4', '8']) fireEvent.keyDown(window, { key, ctrlKey: true });
    await screen.findByText('Biểu số 2-BTCTW');
    expect(select()).toHaveProperty('value', 'as-now');
    const views = new Map(client.made.map(({ name, input }) => [name, viewIn(input)]));
    for (const name of ['figures/read-table', 'overview/read', 'forms/fill'] as const) {
      expect([name, views.get(name)]).toEqual([name, 'as-now']);
    }
  });

  test('a paper is drawn, printed and explained by it', async () => {
    const client = renderWindow('/reports/form/bieu-2-btctw');
    await screen.findByRole('button', { name: 'In' });
    chooseNow();
    await screen.findByRole('button', { name: 'In' });
    fireEvent.click(screen.getByRole('button', { name: 'In' }));
    await screen.findByText(/máy in/i);
    const last = (name: string) => client.made.findLast((call) => call.name === name)?.input;
    expect(last('reports/build')).toMatchObject({ report: { kind: 'form', view: 'as-now' } });
    expect(last('paper/print')).toMatchObject({ report: { view: 'as-now' } });
    expect(last('forms/list-checks')).toMatchObject({ view: 'as-now' });
  });

  test('F2 looks for the cells of the figure that is shown, so that it leads to those of the old units', async () => {
    const client = renderWindow('/figures');
    await screen.findByRole('grid');
    chooseNow();
    const [cell] = within(await screen.findByRole('grid')).getAllByRole('gridcell');
    if (cell === undefined) throw new Error('no cell');
    fireEvent.mouseDown(cell);
    fireEvent.keyDown(cell, { key: 'F2' });
    await waitFor(() => expect(client.made.some(({ name }) => name === 'figures/explain')).toBe(true));
    const asked = client.made.filter(({ name }) => name === 'figures/explain').map(({ input }) => viewIn(input));
    expect(new Set(asked)).toEqual(new Set(['as-now']));
  });

  test('figures by the units of today carry their note, and a mark where an old unit is missing', async () => {
    renderWindow('/figures', {
      'figures/read-table': async (input) => {
        const table = await sampleAnswers['figures/read-table']?.(input);
        if (table === undefined) throw new Error('no sample table');
        if (input.view !== 'as-now') return table;
        const [first, ...others] = table.rows;
        if (first === undefined) throw new Error('no rows');
        const gapped = { ...first, gaps: first.values.map((_, index) => (index === 0 ? GAP : null)) };
        return { ...table, viewNotes: [NOTE], rows: [gapped, ...others] };
      },
    });
    const grid = await screen.findByRole('grid');
    const firstCell = () => within(grid).getAllByRole('gridcell')[0];
    const before = firstCell()?.textContent;
    expect(screen.queryByText(NOTE)).toBeNull();
    chooseNow();
    expect(await screen.findByText(NOTE)).toBeTruthy();
    expect(screen.getByText(NOTE).closest('[role=status]')).not.toBeNull();
    const [marked] = await screen.findAllByTitle(GAP);
    expect(marked?.textContent).toBe(`${before}*`);
    expect(marked?.getAttribute('aria-description')).toBe(GAP);
    expect(screen.getByText(/số có dấu \*: chưa đủ số của các đơn vị cộng thành/)).toBeTruthy();
  });
});

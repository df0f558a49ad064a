// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { focusNextPane } from '../../../../renderer/app/panes.ts';

test('F6 goes through panes that stand inside another one too, and then on', () => {
  document.body.innerHTML = `
    <nav data-pane><a href="#" id="nav">a</a></nav>
    <main data-pane><button id="head">b</button>
      <div data-pane><button id="sheet">c</button></div>
      <div data-pane><button id="side">d</button></div>
    </main>
    <footer data-pane tabindex="-1" id="foot"></footer>`;
  document.querySelector<HTMLElement>('#nav')?.focus();
  const visited = Array.from({ length: 5 }, () => {
    focusNextPane(document);
    return document.activeElement?.id;
  });
  expect(visited).toEqual(['head', 'sheet', 'side', 'foot', 'nav']);
});

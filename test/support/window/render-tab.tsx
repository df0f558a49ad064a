import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ClientContext } from '../../../renderer/api/client.ts';
import { createFakeClient, type FakeAnswers, type FakeClient } from '../../../renderer/api/fake-client.ts';
import { createQueryClient } from '../../../renderer/api/query-client.ts';
import { FigureViewContext } from '../../../renderer/app/figure-view-choice.ts';
import { PeriodContext } from '../../../renderer/app/period-choice.ts';
import { ExplanationContext, type ExplanationSubject } from '../../../renderer/explanation/explanation-state.ts';
import { sampleAnswers } from './sample-answers.ts';
import './render-window.tsx';

export type RenderedTab = { readonly client: FakeClient; readonly explained: readonly ExplanationSubject[] };

/** Draws one tab of a screen by itself for the first quarter of 2017; what it asks to explain is kept. */
export function renderTab(tab: ReactNode, answers: FakeAnswers = {}): RenderedTab {
  const client = createFakeClient({ ...sampleAnswers, ...answers });
  const explained: ExplanationSubject[] = [];
  render(
    <ClientContext value={client}>
      <QueryClientProvider client={createQueryClient()}>
        <FluentProvider theme={webLightTheme}>
          <PeriodContext value={{ code: '2017-Q1', choose: () => undefined }}>
            <FigureViewContext value={{ view: 'as-reported', asked: {}, choose: () => undefined }}>
              <ExplanationContext
                value={{ subject: null, show: (subject) => explained.push(subject), close: () => undefined }}
              >
                {tab}
              </ExplanationContext>
            </FigureViewContext>
          </PeriodContext>
        </FluentProvider>
      </QueryClientProvider>
    </ClientContext>,
  );
  return { client, explained };
}

import { useEffect, useState } from 'react';
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { WindowClient } from '../../shared/contract/client.ts';
import { ClientContext } from '../api/client.ts';
import { createQueryClient, refreshAll } from '../api/query-client.ts';
import { BackendStoppedNotice } from './backend-stopped-notice.tsx';
import { CommandBusContext, createCommandBus } from './command-bus.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Opening } from './opening.tsx';
import { useWindowTheme } from './theme.ts';
import './app.css';

type AppProps = { readonly client: WindowClient; readonly styleNonce: string };

/** The whole window: providers outside, then the first-run assistant or the frame. */
export function App({ client, styleNonce }: AppProps) {
  const theme = useWindowTheme();
  const [queries] = useState(createQueryClient);
  const [bus] = useState(createCommandBus);
  const [renderer] = useState(() => createDOMRenderer(document, { styleElementAttributes: { nonce: styleNonce } }));
  const [stoppedRef, setStoppedRef] = useState<string | null>(null);

  useEffect(() => client.on('data/changed', () => refreshAll(queries)), [client, queries]);
  useEffect(() => client.on('backend/stopped', ({ logRef }) => setStoppedRef(logRef)), [client]);

  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {/* The class stands on an inner element: the provider gives its own classes to every dialog and popover too. */}
      <FluentProvider theme={theme} lang="vi">
        <div className="app">
          <ErrorBoundary>
            <ClientContext value={client}>
              <QueryClientProvider client={queries}>
                <CommandBusContext value={bus}>
                  <Router hook={useHashLocation}>
                    {stoppedRef === null ? (
                      <Opening />
                    ) : (
                      <BackendStoppedNotice logRef={stoppedRef} onRestarted={() => setStoppedRef(null)} />
                    )}
                  </Router>
                </CommandBusContext>
              </QueryClientProvider>
            </ClientContext>
          </ErrorBoundary>
        </div>
      </FluentProvider>
    </RendererProvider>
  );
}

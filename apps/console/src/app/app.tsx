import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactElement } from 'react';
import { browserPorts, type LivePorts } from '../live/live-ports.ts';
import { colorSchemeManager, theme } from '../shared/theme/theme.ts';
import { Entrance } from './entrance.tsx';
import { Crash } from './crash.tsx';

export interface AppProps {
  readonly client: QueryClient;
  readonly ports?: LivePorts;
}

export function App({ client, ports = browserPorts }: AppProps): ReactElement {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        // Both would write style elements at run time; tokens.css has what they would say.
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <Crash>
          <Suspense fallback={null}>
            <Entrance ports={ports} />
          </Suspense>
        </Crash>
      </MantineProvider>
    </QueryClientProvider>
  );
}

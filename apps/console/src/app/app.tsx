import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState, type ReactElement } from 'react';
import { colorSchemeManager, theme } from '../shared/theme/theme.ts';
import { createQueryClient } from './query-client.ts';
import { Shell } from './shell/shell.tsx';

export function App(): ReactElement {
  const [queryClient] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <Suspense fallback={null}>
          <Shell />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  );
}

import { MantineProvider } from '@mantine/core';
import { mockRoutes, type Answers, type MockedRoutes } from '@parley/testkit/msw';
import type { Language } from '@parley/i18n';
import { QueryClientProvider, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { parkPointer } from './park-pointer.ts';
import { render } from 'vitest-browser-react';
import { createQueryClient } from '../src/app/query-client.ts';
import { LiveContext, type Live } from '../src/live/live.ts';
import { MeContext, sessionQuery } from '../src/live/queries/session.query.ts';
import { changeLanguage } from '../src/shared/i18n/load-texts.ts';
import { theme } from '../src/shared/theme/theme.ts';

interface Given {
  readonly answers?: Partial<Answers>;
  readonly live?: Partial<Live>;
  readonly language?: Language;
}

export interface Shown {
  readonly client: QueryClient;
  readonly routes: MockedRoutes;
}

const silentLive: Live = {
  ask: () => new Promise(() => {}),
  tell: () => {},
  write: () => {},
  retry: () => {},
  takeBack: () => undefined,
  markSeen: () => {},
  clockAheadMs: 0,
  now: Date.now,
};

function SignedIn({ children }: { readonly children: ReactNode }): ReactElement {
  return <MeContext value={useSuspenseQuery(sessionQuery).data}>{children}</MeContext>;
}

/** Shows a part of the console behind the sign-in, with routes that answer by contract and a line on which nobody speaks. */
export async function renderScreen(
  element: ReactElement,
  { answers, live, language = 'en' }: Given = {},
): Promise<Shown> {
  const routes = mockRoutes(answers);
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  onTestFinished(() => {
    location.hash = '';
    client.clear();
    routes.close();
  });
  await parkPointer();
  await changeLanguage(language);
  await render(
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <LiveContext value={{ ...silentLive, ...live }}>
          <Suspense fallback={null}>
            <SignedIn>{element}</SignedIn>
          </Suspense>
        </LiveContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { client, routes };
}

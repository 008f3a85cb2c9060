import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import { CommandProvider } from '../commands/command-provider.tsx';
import type { LivePorts } from '../live/live-ports.ts';
import { MeContext, sessionQuery } from '../live/queries/session.query.ts';
import { failureOf } from '../shared/api/request.ts';
import { changeLanguage } from '../shared/i18n/load-texts.ts';
import { usePlace } from '../shared/router/use-place.ts';
import { FailureState } from '../shared/ui/screen-state.tsx';
import { LiveProvider } from './live-provider.tsx';
import { JoinScreen, ResetScreen, SignInScreen } from './screens.tsx';
import { Shell } from './shell/shell.tsx';

/** Whoever is signed in sees the console, everyone else the way in. */
export function Entrance({ ports }: { readonly ports: LivePorts }): ReactElement | null {
  const client = useQueryClient();
  const place = usePlace();
  const { data: me, error, refetch } = useQuery(sessionQuery);
  const chosen = me?.locale ?? null;
  useEffect(() => {
    if (chosen) void changeLanguage(chosen);
  }, [chosen]);
  const isSignedOut = me === null;
  useEffect(() => {
    // What one operator may see is not shown to the next for a moment.
    if (isSignedOut)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  }, [client, isSignedOut]);

  if (place.screen === 'join') return <JoinScreen token={place.token} />;
  if (place.screen === 'reset') return <ResetScreen token={place.token} />;
  if (me) {
    return (
      <MeContext value={me}>
        <LiveProvider key={me.operator.id} ports={ports}>
          <CommandProvider>
            <Shell />
          </CommandProvider>
        </LiveProvider>
      </MeContext>
    );
  }
  if (me === null) return <SignInScreen />;
  return error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />;
}

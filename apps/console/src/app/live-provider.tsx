import { watchWaking } from '@parley/delivery/browser';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { createLive } from '../live/create-live.ts';
import { LiveContext } from '../live/live.ts';
import type { LivePorts } from '../live/live-ports.ts';
import { useMe } from '../live/queries/session.query.ts';
import { ownDrafts } from '../live/own-drafts.ts';
import { keepDrafts } from '../shared/screen/drafts.store.ts';

interface LiveProviderProps {
  readonly ports: LivePorts;
  readonly children: ReactNode;
}

/** Keeps the line to the server open while somebody is signed in. Give it the operator's id as its key. */
export function LiveProvider({ ports, children }: LiveProviderProps): ReactElement {
  const client = useQueryClient();
  const operatorId = useMe().operator.id;
  const [live] = useState(() => createLive({ client, operatorId, ports }));

  useEffect(() => {
    const stopWatching = watchWaking(window, live.wake);
    const drafts = ownDrafts(ports.draftsFor(operatorId), operatorId);
    const stopKeeping = keepDrafts(drafts);
    const pull = (): void => {
      if (document.visibilityState === 'visible') void drafts.pull();
    };
    pull();
    for (const what of ['visibilitychange', 'focus', 'online']) addEventListener(what, pull);
    live.start();
    return () => {
      stopKeeping();
      for (const what of ['visibilitychange', 'focus', 'online']) removeEventListener(what, pull);
      stopWatching();
      live.stop();
    };
  }, [live, ports, operatorId]);

  return <LiveContext value={live}>{children}</LiveContext>;
}

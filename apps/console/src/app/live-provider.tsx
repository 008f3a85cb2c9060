import { watchWaking } from '@parley/delivery/browser';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { connectLive, type RunningLive } from '../live/connect.ts';
import { LiveContext } from '../live/live.ts';
import type { LivePorts } from '../live/live-ports.ts';
import { useMe } from '../live/queries/session.query.ts';

interface LiveProviderProps {
  readonly ports: LivePorts;
  readonly children: ReactNode;
}

/** Keeps the line to the server open while somebody is signed in. */
export function LiveProvider({ ports, children }: LiveProviderProps): ReactElement | null {
  const client = useQueryClient();
  const operatorId = useMe().operator.id;
  const [live, setLive] = useState<RunningLive | null>(null);

  useEffect(() => {
    const running = connectLive({ client, operatorId, ports });
    const stopWatching = watchWaking(window, running.wake);
    setLive(running);
    return () => {
      stopWatching();
      running.stop();
      setLive(null);
    };
  }, [client, operatorId, ports]);

  return live && <LiveContext value={live}>{children}</LiveContext>;
}

import type { ConnectionState, ReplicaState } from '@parley/delivery';
import type { LineState } from './contract.ts';

/** What the visitor is told about the connection. Before the thread is there for the first time, it is still being made. */
export function lineOf(connection: ConnectionState, replica: ReplicaState, wasLive: boolean): LineState {
  switch (connection.name) {
    case 'idle':
      return 'none';
    case 'online':
      return wasLive || replica === 'live' ? 'online' : 'connecting';
    case 'connecting':
      return connection.failures === 0 && !wasLive ? 'connecting' : 'offline';
    case 'waiting':
      return 'offline';
    case 'refused':
      return connection.error.code === 'client_too_old' ? 'too-old' : 'refused';
  }
}

import type { ProtocolError } from '@parley/protocol';
import { backOff } from './back-off.ts';
import { isForLater } from './retry.ts';

export type ConnectionState =
  | { readonly name: 'idle' }
  | { readonly name: 'connecting'; readonly failures: number }
  | { readonly name: 'online'; readonly failures: number; readonly since: number }
  /** Tries again at `until`. `isAsked`: the server named that time, so no signal shortens it. */
  | { readonly name: 'waiting'; readonly failures: number; readonly until: number; readonly isAsked: boolean }
  /** The server will not have this client as it is; `start` tries again. */
  | { readonly name: 'refused'; readonly error: ProtocolError };

/** Why it may be worth trying at once: the network is back, the tab is looked at, the page came out of the back/forward cache. */
export type WakeReason = 'network' | 'visible' | 'restored';

export type ConnectionInput =
  | { readonly name: 'started' | 'stopped' | 'opened' | 'due' }
  | { readonly name: 'closed'; readonly error?: ProtocolError | undefined }
  | { readonly name: 'ending'; readonly withinMs: number }
  | { readonly name: 'woken'; readonly reason: WakeReason };

interface Circumstances {
  readonly now: number;
  readonly random: number;
  /** A connection that lasted this long (ms) was a good one: the next failure is the first again. */
  readonly steadyMs: number;
}

const again = (failures: number): ConnectionState => ({ name: 'connecting', failures });

function afterClose(
  state: ConnectionState & { failures: number },
  error: ProtocolError | undefined,
  { now, random, steadyMs }: Circumstances,
): ConnectionState {
  if (error && !isForLater(error)) return { name: 'refused', error };
  const isSteady = state.name === 'online' && now - state.since >= steadyMs;
  const failures = isSteady ? 1 : state.failures + 1;
  const asked = error?.retryAfterMs ?? 0;
  const until = now + Math.max(asked, backOff(failures, random));
  return { name: 'waiting', failures, until, isAsked: asked > 0 };
}

function afterWaking(state: ConnectionState & { failures: number }, reason: WakeReason): ConnectionState {
  if (state.name === 'waiting') return state.isAsked ? state : again(state.failures);
  // What was begun before the network changed may hang; what was open before the page was put away is dead.
  const isStale = reason === 'restored' || (reason === 'network' && state.name === 'connecting');
  return isStale ? again(state.failures) : state;
}

/** The state after `input`. The same object means that nothing happens; a new `connecting` means a new link. Never gives up. */
export function nextConnection(
  state: ConnectionState,
  input: ConnectionInput,
  circumstances: Circumstances,
): ConnectionState {
  if (input.name === 'stopped') return state.name === 'idle' ? state : { name: 'idle' };
  if (state.name === 'idle' || state.name === 'refused') return input.name === 'started' ? again(0) : state;
  const { now, random } = circumstances;
  switch (input.name) {
    case 'opened':
      return state.name === 'connecting' ? { name: 'online', failures: state.failures, since: now } : state;
    case 'closed':
      return state.name === 'waiting' ? state : afterClose(state, input.error, circumstances);
    case 'ending':
      return { name: 'waiting', failures: 0, until: now + random * input.withinMs, isAsked: true };
    case 'due':
      return state.name === 'waiting' ? again(state.failures) : state;
    case 'woken':
      return afterWaking(state, input.reason);
    case 'started':
      return state;
  }
}

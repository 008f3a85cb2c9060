import type { Store } from '../panel/store.ts';
import type { CourierDoor } from '../thread/load-courier.ts';
import type { ThreadHost } from '../thread/thread-host.ts';
import type { ThreadState } from '../thread/thread-state.ts';

/** What this part needs of the thread. */
export interface ExtrasHost extends Pick<ThreadHost, 'bridge' | 'store' | 'field'> {
  readonly thread: Store<ThreadState>;
  readonly door: CourierDoor;
}

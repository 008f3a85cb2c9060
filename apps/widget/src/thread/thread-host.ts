import type { Bridge } from '../loader/bridge.ts';
import type { Draft } from '../panel/composer/draft.ts';
import type { Field } from '../panel/composer/field.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Store } from '../panel/store.ts';
import type { ThreadPart } from './contract.ts';

/** What the panel lends to the thread. */
export interface ThreadHost {
  readonly bridge: Bridge;
  readonly store: Store<PanelState>;
  readonly draft: Draft;
  field(): Field | undefined;
}

export interface ThreadModule {
  openThread(host: ThreadHost): ThreadPart;
}

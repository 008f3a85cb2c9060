import type { ComponentType } from 'preact';
import type { Invitation } from '@parley/protocol';
import type { Bridge } from '../loader/bridge.ts';
import type { Draft } from '../panel/composer/draft.ts';
import type { Field } from '../panel/composer/field.ts';
import type { PanelState } from '../panel/panel-state.ts';
import type { Store } from '../panel/store.ts';

/** What the panel lends to the thread. */
export interface ThreadHost {
  readonly bridge: Bridge;
  readonly store: Store<PanelState>;
  readonly draft: Draft;
  field(): Field | undefined;
}

/** Everything of the panel that is not needed to paint it and to type: what was said, and the way to the server. */
export interface ThreadPart {
  readonly Transcript: ComponentType;
  readonly Menu: ComponentType<{ onDone(): void }>;
  send(text: string): void;
  typed(text: string): void;
  setAllowsPreview(isAllowed: boolean): void;
  showInvitation(invitation: Invitation): void;
  destroy(): void;
}

export interface ThreadModule {
  openThread(host: ThreadHost): ThreadPart;
}

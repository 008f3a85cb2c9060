import type { Bridge } from '../loader/bridge.ts';
import type { ThreadModule } from '../thread/thread-host.ts';

/** The panel's file, as it is imported where it shares the page's realm. */
export interface PanelModule {
  startPanel(bridge: Bridge, loadThread?: () => Promise<ThreadModule>, here?: ShadowRoot): Promise<void>;
}

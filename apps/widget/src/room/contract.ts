import type { Bridge } from '../loader/bridge.ts';

export interface RoomWishes {
  readonly bridge: Bridge;
  /** The dialog that the panel fills. */
  readonly element: HTMLElement;
  readonly nonce: string;
  /** Addresses of the panel's modules, the panel itself first. */
  readonly modules: readonly string[];
  /** The panel's files do not come; it may be wanted again. */
  fail(): void;
}

/** What the loader imports when the panel is wanted. */
export interface RoomModule {
  openRoom(wishes: RoomWishes): void;
}

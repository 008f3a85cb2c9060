import type { Heard, Link, LinkHandlers, Transport } from '@parley/delivery';

/** A hand on a client's connection: what it hears can be kept back, doubled and let through late. */
export interface Tap {
  readonly transport: Transport;
  /** From now on nothing that is told gets through; answers do. */
  readonly hold: () => void;
  /** Everything that was kept back comes now, twice and in order, to whatever connection there is. */
  readonly releaseTwice: () => void;
  /** The connection breaks. */
  readonly cut: () => void;
}

export const tap = (inner: Transport): Tap => {
  let held: Heard[] | null = null;
  let handlers: LinkHandlers | null = null;
  let link: Link | null = null;
  return {
    transport: {
      open(opened) {
        handlers = opened;
        link = inner.open({
          onOpen: () => opened.onOpen(),
          onClose: (error) => opened.onClose(error),
          onPing: () => opened.onPing(),
          onHeard: (heard) => (held ? void held.push(heard) : opened.onHeard(heard)),
        });
        return link;
      },
    },
    hold: () => {
      held = [];
    },
    releaseTwice() {
      const late = held ?? [];
      held = null;
      for (const heard of [...late, ...late]) handlers?.onHeard(heard);
    },
    cut() {
      link?.close();
      handlers?.onClose();
    },
  };
};

// Stands in the bundle for the package of this name: the same protocol (version 5), without binary attachments, which the
// contract has none of. vite.config.ts puts it there.

export const protocol = 5;

export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;

interface Packet {
  readonly type: number;
  readonly nsp: string;
  readonly id?: number | undefined;
  readonly data?: unknown;
}

export class Encoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const where = nsp === '/' ? '' : `${nsp},`;
    return [`${type}${where}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

const form = /^([0-4])(?:(\/[^,]*),)?(\d*)/;

export class Decoder {
  private readonly listeners = new Set<(packet: Packet) => void>();

  on(_name: 'decoded', listener: (packet: Packet) => void): void {
    this.listeners.add(listener);
  }

  off(_name: 'decoded', listener: (packet: Packet) => void): void {
    this.listeners.delete(listener);
  }

  /** Throws on anything that is no packet; the manager then closes the connection. */
  add(text: string): void {
    const head = form.exec(text);
    if (!head) throw new Error('not a packet');
    const [start, type, nsp = '/', id] = head;
    const rest = text.slice(start.length);
    const packet = { type: Number(type), nsp, id: id ? Number(id) : undefined, data: rest ? JSON.parse(rest) : undefined };
    for (const listener of this.listeners) listener(packet);
  }

  destroy(): void {
    this.listeners.clear();
  }
}

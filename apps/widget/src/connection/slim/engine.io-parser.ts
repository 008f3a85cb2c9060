// Stands in the bundle for the package of this name: the same protocol (version 4), text packets only.

export const protocol = 4;

const types = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];

interface Packet {
  readonly type: string;
  readonly data?: string;
}

export function encodePacket({ type, data }: Packet, _supportsBinary: boolean, done: (encoded: string) => void): void {
  done(`${types.indexOf(type)}${data ?? ''}`);
}

export function decodePacket(encoded: string): Packet {
  const type = types[Number(encoded[0])];
  return type ? { type, data: encoded.slice(1) } : { type: 'error', data: 'parser error' };
}

const separator = '\u001e';

export function encodePayload(packets: readonly Packet[], done: (encoded: string) => void): void {
  const all: string[] = [];
  for (const packet of packets) encodePacket(packet, false, (encoded) => all.push(encoded));
  done(all.join(separator));
}

export const decodePayload = (payload: string): Packet[] => payload.split(separator).map(decodePacket);

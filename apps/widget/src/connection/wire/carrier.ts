/** What carries packets of Engine.IO 4, as text, in order. */
export interface Carrier {
  send(packet: string): void;
  close(): void;
}

export interface CarrierHandlers {
  onPacket(packet: string): void;
  /** Once, when nothing will come any more. Not after `close`. */
  onClose(): void;
}

export type OpenCarrier = (address: URL, handlers: CarrierHandlers) => Carrier;

/** The address of one way of carrying. */
export function addressFor(address: URL, way: 'websocket' | 'polling', sid?: string): URL {
  const full = new URL(address);
  full.searchParams.set('EIO', '4');
  full.searchParams.set('transport', way);
  if (sid) full.searchParams.set('sid', sid);
  return full;
}

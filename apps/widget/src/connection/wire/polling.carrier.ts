import { addressFor, type OpenCarrier } from './carrier.ts';

/** Stands between the packets of one body. */
const separator = '\x1e';

/** Where no WebSocket gets through: one request always waits for packets, another brings ours, one body at a time. */
export const openPolling: OpenCarrier = (address, { onPacket, onClose }) => {
  const stop = new AbortController();
  const waiting: string[] = [];
  let sid: string | undefined;
  let isSending = false;

  function end(): void {
    if (stop.signal.aborted) return;
    stop.abort();
    onClose();
  }

  async function ask(body?: string): Promise<string> {
    const init: RequestInit = { credentials: 'omit', cache: 'no-store', signal: stop.signal };
    if (body !== undefined) Object.assign(init, { method: 'POST', body });
    const reply = await fetch(addressFor(address, 'polling', sid), init);
    if (!reply.ok) throw new Error(String(reply.status));
    return reply.text();
  }

  function take(packet: string): void {
    if (packet.startsWith('0')) sid = JSON.parse(packet.slice(1)).sid;
    if (!stop.signal.aborted) onPacket(packet);
  }

  async function receive(): Promise<void> {
    while (!stop.signal.aborted) {
      for (const packet of (await ask()).split(separator)) take(packet);
      // A login page of the network between here and the server, for instance.
      if (!sid) throw new Error('Not the server that was asked for');
    }
  }

  async function sendWaiting(): Promise<void> {
    if (isSending) return;
    isSending = true;
    while (waiting.length > 0) await ask(waiting.splice(0).join(separator));
    isSending = false;
  }

  receive().catch(end);
  return {
    send: (packet) => {
      waiting.push(packet);
      sendWaiting().catch(end);
    },
    close: () => {
      if (stop.signal.aborted) return;
      stop.abort();
      // The server frees the connection at once; if this does not arrive, it does so by its own heartbeat.
      if (sid)
        void fetch(addressFor(address, 'polling', sid), { method: 'POST', body: '1', keepalive: true }).catch(
          () => {},
        );
    },
  };
};

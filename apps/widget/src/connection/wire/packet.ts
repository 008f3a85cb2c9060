/** Hears what the server says in one namespace. */
export interface PacketHandlers {
  onOpen(): void;
  onEvent(name: string, payload: unknown): void;
  onAnswer(id: number, value: unknown): void;
  /** With a reason when it would not begin. */
  onEnd(reason?: unknown): void;
}

/** Digit, namespace and a comma, the number of an answer, JSON. */
const form = /^([0-4])[^,]*,(\d*)(.*)$/s;

/** Reads a packet of Socket.IO 5: what it says is told apart by its digit, and what is none is passed over. */
export function readPacket(text: string, handlers: PacketHandlers): void {
  const [, type, id, json] = form.exec(text) ?? [];
  const data: unknown = json ? JSON.parse(json) : undefined;
  const list: unknown[] = Array.isArray(data) ? data : [];
  switch (type) {
    case '0':
      return handlers.onOpen();
    case '1':
      return handlers.onEnd();
    case '2':
      return handlers.onEvent(String(list[0]), list[1]);
    case '3':
      return handlers.onAnswer(Number(id), list[0]);
    case '4':
      return handlers.onEnd(data);
    default:
      return undefined;
  }
}

export const connectPacket = (namespace: string, auth: object): string =>
  `0${namespace},${JSON.stringify(auth)}`;

export const eventPacket = (namespace: string, event: readonly [string, unknown], id?: number): string =>
  `2${namespace},${id ?? ''}${JSON.stringify(event)}`;

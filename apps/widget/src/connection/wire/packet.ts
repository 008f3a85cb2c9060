/** A packet of Socket.IO 5 in one namespace: what the server says, told apart by its digit. */
export type Packet =
  | { readonly kind: 'connected' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly reason: unknown };

/** Digit, namespace and a comma, the number of an answer, JSON. */
const form = /^([0-4])[^,]*,(\d*)(.*)$/s;

/** Null for what is not one of them. */
export function readPacket(text: string): Packet | null {
  const [, type, id, json] = form.exec(text) ?? [];
  const data: unknown = json ? JSON.parse(json) : undefined;
  const list: unknown[] = Array.isArray(data) ? data : [];
  switch (type) {
    case '0':
      return { kind: 'connected' };
    case '1':
      return { kind: 'disconnected' };
    case '2':
      return { kind: 'event', name: String(list[0]), payload: list[1] };
    case '3':
      return { kind: 'answer', id: Number(id), value: list[0] };
    case '4':
      return { kind: 'refused', reason: data };
    default:
      return null;
  }
}

export const connectPacket = (namespace: string, auth: object): string =>
  `0${namespace},${JSON.stringify(auth)}`;

export const eventPacket = (namespace: string, event: readonly [string, unknown], id?: number): string =>
  `2${namespace},${id ?? ''}${JSON.stringify(event)}`;

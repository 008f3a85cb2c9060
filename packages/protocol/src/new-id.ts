import type { CommandId, InvitationId } from './entities/ids.ts';

/**
 * Ids a client makes itself. No imports at run time, so the widget may load it; and no `crypto.randomUUID`, because
 * browsers hide that on pages without https, where a widget must still work.
 * They begin with the time (version 7): the server keeps each one in an index, and what is made together stands together
 * there, which is half of what the disk has to do for a message. Whether the clock is right does not matter.
 */
const newUuid = (): string => {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  // RFC 9562: version 7, and 8 for the variant; 72 bits by chance are plenty for one millisecond.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6)}`;
};

/** A new name for one intent: a message, a note or a command; repeat it with every retry. */
export const newCommandId = (): CommandId => newUuid() as CommandId;

/** A new name for an invitation. */
export const newInvitationId = (): InvitationId => newUuid() as InvitationId;

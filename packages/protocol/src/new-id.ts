import type { CommandId, InvitationId } from './entities/ids.ts';

/**
 * Ids a client makes itself. No imports at run time, so the widget may load it; and no `crypto.randomUUID`, because
 * browsers hide that on pages without https, where a widget must still work.
 * They begin with the time (version 7): the server keeps each one in an index, and what is made together stands together
 * there, which is half of what the disk has to do for a message. Whether the clock is right does not matter.
 */
const newUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now().toString(16).padStart(12, '0');
  const random = Array.from(bytes, (byte, index) => {
    // RFC 9562: version 7 in the seventh byte, variant 10 in the ninth.
    const value = index === 6 ? (byte & 0x0f) | 0x70 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return (time + random.slice(12)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A new name for one intent: a message, a note or a command; repeat it with every retry. */
export const newCommandId = (): CommandId => newUuid() as CommandId;

/** A new name for an invitation. */
export const newInvitationId = (): InvitationId => newUuid() as InvitationId;

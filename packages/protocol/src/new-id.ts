import type { CommandId, InvitationId } from './entities/ids.ts';

/**
 * Ids a client makes itself. No imports at run time, so the widget may load it; and no `crypto.randomUUID`, because
 * browsers hide that on pages without https, where a widget must still work.
 */
const newUuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    // RFC 9562: version 4 in the seventh byte, variant 10 in the ninth.
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A new name for one intent: a message, a note or a command; repeat it with every retry. */
export const newCommandId = (): CommandId => newUuid() as CommandId;

/** A new name for an invitation. */
export const newInvitationId = (): InvitationId => newUuid() as InvitationId;

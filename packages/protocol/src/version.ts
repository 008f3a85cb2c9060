/**
 * The contract's version, sent by every client when it connects.
 * 1: first contract.
 */
export const PROTOCOL_VERSION = 1;

/** The oldest clients this server still answers; older ones receive `client_too_old` and reload. */
export const OLDEST_CLIENT_VERSION = 1;

/** What the network does to everything that passes. */
export interface Weather {
  readonly latencyMs: number;
  readonly jitterMs: number;
  /** Everything is passed on in pieces of this size. */
  readonly sliceBytes: number;
  /** How fast everything is passed on, in bytes a millisecond. */
  readonly bytesPerMs: number;
  /** Nothing passes and nothing breaks: what was sent comes late, or never when the connection breaks before. */
  readonly isStalled: boolean;
  /** The same for what the server says; what it hears still arrives. */
  readonly isMute: boolean;
  /** A middlebox that knows no WebSocket: what is left is long polling. */
  readonly forbidsWebSocket: boolean;
  /** A connection breaks when so much has gone to the client. */
  readonly cutAfterBytes: number;
  /** How long the end of a connection is on its way. */
  readonly slowCloseMs: number;
}

export const CALM: Weather = {
  latencyMs: 0,
  jitterMs: 0,
  sliceBytes: Infinity,
  bytesPerMs: Infinity,
  isStalled: false,
  isMute: false,
  forbidsWebSocket: false,
  cutAfterBytes: Infinity,
  slowCloseMs: 0,
};

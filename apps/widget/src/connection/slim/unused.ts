// Stands in the bundle for parts of socket.io-client that are never used here: WebTransport is not offered, and coming back
// after a broken connection is @parley/delivery's business.

export class WT {}

export class Backoff {
  attempts = 0;
  setMin(): void {}
  setMax(): void {}
  setJitter(): void {}
  reset(): void {}
}

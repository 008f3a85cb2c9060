// Stands in the bundle for the module of this name in socket.io-client: coming back after a broken connection is
// @parley/delivery's business.

export class Backoff {
  attempts = 0;
  setMin(): void {}
  setMax(): void {}
  setJitter(): void {}
  reset(): void {}
}

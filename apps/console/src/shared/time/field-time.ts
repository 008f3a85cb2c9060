const MINUTE = 60_000;

/** As a field for date and time takes it, in this machine's zone. */
export function fieldTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * MINUTE);
  return local.toISOString().slice(0, 16);
}

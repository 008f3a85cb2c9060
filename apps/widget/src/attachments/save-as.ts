/** A reader's disk may be slow. */
const keptMs = 60_000;

/** Puts it into the reader's downloads; nothing is ever opened in the page. */
export function saveAs(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}

/** Two short notes, a fourth apart (Hz), so soft that nobody is startled. */
const notes = [
  { hertz: 659.25, atS: 0 },
  { hertz: 880, atS: 0.11 },
] as const;
const loudness = 0.06;
const lastsS = 0.32;

/**
 * Whether somebody has touched the page. Before that browsers play nothing and say so on the console, which is the owner's. Those
 * that cannot tell stay silent.
 */
export const mayChime = (page: Document): boolean =>
  [window, page.defaultView].some((view) => view?.navigator.userActivation?.hasBeenActive);

/** Plays the notes; nothing is loaded for it, and nothing stays behind. */
export async function chime(): Promise<void> {
  const context = new AudioContext();
  for (const { hertz, atS } of notes) {
    const start = context.currentTime + atS;
    const gain = new GainNode(context, { gain: 0 });
    // From nothing and back to nothing: a note that is cut off clicks.
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.015);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + lastsS);
    const note = new OscillatorNode(context, { type: 'sine', frequency: hertz });
    note.connect(gain).connect(context.destination);
    note.start(start);
    note.stop(start + lastsS);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await context.close();
}

/** Short tones made on the spot: no file to load, nothing to decode. Frequencies in Hz, times in seconds. */
const TONES = {
  conversation: [
    { at: 0, frequency: 659 },
    { at: 0.16, frequency: 880 },
  ],
  message: [{ at: 0, frequency: 740 }],
  late: [
    { at: 0, frequency: 880 },
    { at: 0.14, frequency: 698 },
    { at: 0.28, frequency: 880 },
  ],
} as const satisfies Record<string, readonly { at: number; frequency: number }[]>;

export type ToneName = keyof typeof TONES;

const LENGTH = 0.22;
const LOUDNESS = 0.12;

let context: AudioContext | null = null;

/** Browsers give sound only after a gesture; call this from one (signing in, the first click or key). */
export function unlockSound(): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
}

export function playTone(name: ToneName): void {
  if (!context || context.state !== 'running') return;
  for (const { at, frequency } of TONES[name]) ring(context, context.currentTime + at, frequency);
}

function ring(audio: AudioContext, at: number, frequency: number): void {
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + LENGTH);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + LENGTH);
}

import type { AlertSound } from '@parley/protocol';
import { create } from 'zustand';

interface Note {
  /** In s from the beginning. */
  readonly at: number;
  /** In Hz. */
  readonly pitch: number;
  /** In s until it has died away. */
  readonly length: number;
}
const note = (at: number, pitch: number, length = 0.22): Note => ({ at, pitch, length });

/** Short sounds made on the spot: no file to load, nothing to decode. */
const SOUNDS = {
  none: [],
  chime: [note(0, 659), note(0.16, 880)],
  bell: [note(0, 1_047, 0.7), note(0, 2_094, 0.35), note(0.28, 1_319, 0.7)],
  knock: [note(0, 220, 0.09), note(0.13, 220, 0.09)],
  marimba: [note(0, 523, 0.16), note(0.11, 659, 0.16), note(0.22, 784, 0.2)],
  alarm: [note(0, 880), note(0.14, 698), note(0.28, 880), note(0.42, 698)],
} as const satisfies Record<AlertSound, readonly Note[]>;

const LOUDNESS = 0.14;

let context: AudioContext | null = null;

/** Whether sounds can be heard: browsers give them only after a gesture. */
export const useSound = create<{ readonly isOn: boolean }>(() => ({ isOn: false }));

/** To be called from a gesture (signing in, the first click or key); resolves when sounds can be heard. */
export async function unlockSound(): Promise<void> {
  context ??= new AudioContext();
  const audio = context;
  // Once the gesture is over: what it was made on must not vanish from under it.
  const tell = (): void => void setTimeout(() => useSound.setState({ isOn: audio.state === 'running' }));
  audio.onstatechange = tell;
  if (audio.state === 'suspended') await audio.resume();
  tell();
}

/** Plays a sound, if the browser has been allowed to; false if nothing can be heard. */
export function playSound(name: AlertSound): boolean {
  if (!context || context.state !== 'running') return false;
  for (const one of SOUNDS[name]) ring(context, one);
  return true;
}

/** For a button that says how a sound sounds. */
export async function trySound(name: AlertSound): Promise<void> {
  await unlockSound();
  playSound(name);
}

function ring(audio: AudioContext, { at, pitch, length }: Note): void {
  const begin = audio.currentTime + at;
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
  oscillator.frequency.value = pitch;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, begin + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(begin);
  oscillator.stop(begin + length);
}

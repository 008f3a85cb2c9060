import { create } from 'zustand';
import { readLocal, writeLocal } from './local-storage.ts';

/** So many things are shown. */
export const TOUR_STEPS = 5;

const KEY = 'parley.tour';
const SEEN = 'seen';

interface Tour {
  /** Which thing is being shown; null while none is. It outlives a reload. */
  readonly step: number | null;
  readonly isSeen: boolean;
}

function readTour(): Tour {
  const kept = readLocal(KEY);
  if (kept === SEEN) return { step: null, isSeen: true };
  const step = kept === null ? NaN : Number(kept);
  return { step: Number.isInteger(step) && step >= 0 && step < TOUR_STEPS ? step : null, isSeen: false };
}

/** The first shift's tour on this device. */
export const useTourStore = create<Tour>(readTour);

export function goToStep(step: number): void {
  if (step >= TOUR_STEPS) return endTour();
  writeLocal(KEY, String(step));
  useTourStore.setState({ step });
}

/** Seen to the end, or skipped: it does not offer itself again. */
export function endTour(): void {
  writeLocal(KEY, SEEN);
  useTourStore.setState({ step: null, isSeen: true });
}

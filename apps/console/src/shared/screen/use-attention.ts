import { useSyncExternalStore } from 'react';

const EVENTS = ['focus', 'blur', 'visibilitychange'] as const;

function subscribe(onChange: () => void): () => void {
  for (const name of EVENTS) addEventListener(name, onChange, true);
  return () => {
    for (const name of EVENTS) removeEventListener(name, onChange, true);
  };
}

/** Whether somebody may be looking: the page is visible and its window has the keyboard. */
export const hasAttention = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

export const useAttention = (): boolean => useSyncExternalStore(subscribe, hasAttention);

import { useSyncExternalStore } from 'react';

/** From this width on the visitor card stands beside the conversation. */
const WIDE = '(width >= 1200px)';

const subscribe = (onChange: () => void): (() => void) => {
  const media = matchMedia(WIDE);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
};

export const isWide = (): boolean => matchMedia(WIDE).matches;
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, isWide);

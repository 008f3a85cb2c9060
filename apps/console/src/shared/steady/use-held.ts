import { useMemo, useState, type FocusEvent, type PointerEvent } from 'react';

interface Held {
  readonly isHeld: boolean;
  /** To be spread on the list. */
  readonly handlers: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** Whether a mouse is over a list or the keyboard is in it. A click leaves focus behind too, but holds nothing. */
export function useHeld(): Held {
  const [hasPointer, setHasPointer] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  const handlers = useMemo(
    () => ({
      onPointerEnter: (event: PointerEvent) => setHasPointer(event.pointerType === 'mouse'),
      onPointerLeave: () => setHasPointer(false),
      onFocus: (event: FocusEvent) => setHasFocus(event.target.matches(':focus-visible')),
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHasFocus(false);
      },
    }),
    [],
  );
  return { isHeld: hasPointer || hasFocus, handlers };
}

import { useLayoutEffect, useMemo, useState, type FocusEvent, type PointerEvent } from 'react';

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
  // The list itself, while it is so.
  const [pointed, setPointed] = useState<Element | null>(null);
  const [focused, setFocused] = useState<Element | null>(null);
  useGone('pointerover', pointed, setPointed);
  useGone('focusin', focused, setFocused);
  const handlers = useMemo(
    () => ({
      onPointerEnter: ({ pointerType, currentTarget }: PointerEvent) =>
        setPointed(pointerType === 'mouse' ? currentTarget : null),
      onPointerLeave: () => setPointed(null),
      onFocus: ({ target, currentTarget }: FocusEvent) =>
        setFocused(target.matches(':focus-visible') ? currentTarget : null),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      },
    }),
    [],
  );
  return { isHeld: pointed !== null || focused !== null, handlers };
}

/** Nobody is told of leaving a row or a button that has gone meanwhile: only of what is come to next. */
function useGone(kind: 'pointerover' | 'focusin', list: Element | null, set: (list: null) => void): void {
  useLayoutEffect(() => {
    if (!list) return undefined;
    const look = ({ target }: Event): void => {
      if (!(target instanceof Node && list.contains(target))) set(null);
    };
    document.addEventListener(kind, look);
    return () => document.removeEventListener(kind, look);
  }, [kind, list, set]);
}

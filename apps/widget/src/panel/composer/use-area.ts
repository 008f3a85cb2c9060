import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Controller } from '../controller.ts';

const mostHeightPx = 128;

interface Area {
  /** For the text area. */
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** Characters that would be sent. */
  readonly length: number;
  /** Its text has changed. */
  look(): void;
}

/** A text area that grows with its text, starts with the draft, and can be written to by the rest of the panel. */
export function useArea(controller: Controller): Area {
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);

  const look = (): void => {
    const element = area.current;
    if (!element) return;
    setLength(element.value.trim().length);
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, mostHeightPx)}px`;
  };

  // In time for the page, which may want the focus here as soon as the panel is painted.
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.value = controller.draft;
    // Measuring would lay everything out that is just being drawn.
    if (controller.draft) look();
    controller.setField({
      focus: () => element.focus({ preventScroll: true }),
      read: () => element.value,
      show(text) {
        element.value = text;
        look();
      },
      insert(text) {
        element.value = element.value && text ? `${text}\n${element.value}` : element.value || text;
        look();
        controller.typed(element.value);
        element.focus();
      },
    });
  }, [controller]);

  return { area, length, look };
}

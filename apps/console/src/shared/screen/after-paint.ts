import { useEffect, useState } from 'react';

/** Calls back once the frame that comes next has been painted: a message that is posted in a frame's callback arrives after that frame. A page that draws no frames waits until it does. */
export function afterPaint(then: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.close();
  };
}

/** The value that was, until what was drawn with the new one is on the screen: for what stands beside and takes long to draw. */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => (late === value ? undefined : afterPaint(() => setLate(value))), [late, value]);
  return late;
}

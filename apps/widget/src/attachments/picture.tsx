import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ignore } from '../loader/guard.ts';
import { keepTrying } from '../panel/keep-trying.ts';

interface Props {
  /** Where the picture comes from; drawn once per `name`. */
  load(): Promise<Blob | undefined>;
  readonly name: string;
  onMissing(): void;
}

/** A picture drawn by hand: the page's policy, which holds in here too, may forbid images from memory. */
export function Picture({ load, name, onMissing }: Props): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // Without a connection it is not gone, it only has not come.
    return keepTrying(async () => {
      const blob = await load();
      const bitmap = blob && (await createImageBitmap(blob).catch(ignore));
      const element = canvas.current;
      if (!element) return;
      if (!bitmap) return onMissing();
      element.width = bitmap.width;
      element.height = bitmap.height;
      element.getContext('2d')?.drawImage(bitmap, 0, 0);
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the name says when it is another picture
  }, [name]);
  return <canvas ref={canvas} width={1} height={1} aria-hidden="true" />;
}

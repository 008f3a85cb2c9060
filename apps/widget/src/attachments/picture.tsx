import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

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
    let isHere = true;
    void load()
      .then((blob) => blob && createImageBitmap(blob))
      .then((bitmap) => {
        const element = canvas.current;
        if (!isHere || !element) return;
        if (!bitmap) return onMissing();
        element.width = bitmap.width;
        element.height = bitmap.height;
        element.getContext('2d')?.drawImage(bitmap, 0, 0);
        bitmap.close();
      })
      .catch(() => isHere && onMissing());
    return () => {
      isHere = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the name says when it is another picture
  }, [name]);
  return <canvas ref={canvas} width={1} height={1} aria-hidden="true" />;
}

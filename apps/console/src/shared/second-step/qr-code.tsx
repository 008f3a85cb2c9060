import { generate } from 'lean-qr';
import { useMemo, type ReactElement } from 'react';

/** Light around the picture, in its own squares; readers need four. */
const QUIET = 4;

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** A QR picture: black on white in light and dark alike, because readers expect it so. */
export function QrCode({ text, label }: QrCodeProps): ReactElement {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="200" height="200">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(text: string): { path: string; size: number } {
  const squares = generate(text);
  const path: string[] = [];
  for (let y = 0; y < squares.size; y += 1)
    for (let x = 0; x < squares.size; x += 1)
      if (squares.get(x, y)) path.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  return { path: path.join(''), size: squares.size + 2 * QUIET };
}

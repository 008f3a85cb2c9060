import type { JSX } from 'preact';
import { splitLinks } from '@parley/plain-text';

/** A message as nodes; never as markup. */
export function RichText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {splitLinks(text).map((part, place) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a key={place} href={part.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {part.text}
          </a>
        ),
      )}
    </>
  );
}

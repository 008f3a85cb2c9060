import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { splitLinks } from '@parley/plain-text/links';
import { keepTrying } from '../../panel/keep-trying.ts';

/** Most messages lead nowhere, so what finds links is loaded with the first text that may have one. */
const mayLead = /[:@+]|\S\.\S/;
let split: typeof splitLinks | undefined;

/** A message as nodes; never as markup. */
export function RichText({ text }: { text: string }): JSX.Element {
  const [, setLoaded] = useState(false);
  useEffect(() => {
    if (split || !mayLead.test(text)) return undefined;
    return keepTrying(async () => {
      ({ splitLinks: split } = await import('@parley/plain-text/links'));
      setLoaded(true);
    });
  }, [text]);
  return (
    <>
      {(split?.(text) ?? [text]).map((part, place) =>
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

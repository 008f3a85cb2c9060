import { Fragment, type ReactElement } from 'react';
import { splitLinks } from '@parley/plain-text';

/** A text with its addresses as links that tell the other side nothing about this console. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {splitLinks(text).map((part, place) =>
        typeof part === 'string' ? (
          <Fragment key={`${place}-${part}`}>{part}</Fragment>
        ) : (
          <a
            key={`${place}-${part.href}`}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow ugc"
          >
            {part.text}
          </a>
        ),
      )}
    </>
  );
}

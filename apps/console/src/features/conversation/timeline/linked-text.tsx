import { Fragment, use, type ReactElement } from 'react';
import { splitLinks } from '@parley/plain-text';
import { splitFound } from '@parley/plain-text/words';
import { FoundWords } from './found-entry.ts';

/** A text with its addresses as links that tell the other side nothing about this console. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  const found = use(FoundWords);
  return (
    <>
      {splitLinks(text).map((part, place) =>
        typeof part === 'string' ? (
          <Fragment key={`${place}-${part}`}>{found.length > 0 ? <Marked text={part} /> : part}</Fragment>
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

/** The words that were looked for, marked. */
function Marked({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {splitFound(text, use(FoundWords)).map(({ text: part, isFound }, place) =>
        isFound ? (
          <mark key={`${place}-${part}`}>{part}</mark>
        ) : (
          <Fragment key={`${place}-${part}`}>{part}</Fragment>
        ),
      )}
    </>
  );
}

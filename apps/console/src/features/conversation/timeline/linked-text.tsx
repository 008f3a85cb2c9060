import { Fragment, type ReactElement } from 'react';

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}»”'])/g;

/** A text with its web addresses as links that tell the other side nothing about this console. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {text.split(ADDRESS).map((part, index) =>
        // Splitting by one group puts the addresses at the odd places.
        index % 2 === 1 ? (
          <a key={`${index}-${part}`} href={part} target="_blank" rel="noopener noreferrer nofollow">
            {part}
          </a>
        ) : (
          <Fragment key={`${index}-${part}`}>{part}</Fragment>
        ),
      )}
    </>
  );
}

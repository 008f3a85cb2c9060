import type { JSX } from 'preact';
import { readArticle, type ArticlePart } from '@parley/plain-text/article';

/** An article's text as nodes; never as markup. */
export function Blocks({ text }: { text: string }): JSX.Element {
  return (
    <>
      {readArticle(text).map((block, place) => {
        if (block.kind === 'list') {
          const List = block.isOrdered ? 'ol' : 'ul';
          return (
            <List key={place}>
              {block.items.map((parts, at) => (
                <li key={at}>
                  <Parts parts={parts} />
                </li>
              ))}
            </List>
          );
        }
        const Block = block.kind === 'heading' ? 'h3' : 'p';
        return (
          <Block key={place}>
            <Parts parts={block.parts} />
          </Block>
        );
      })}
    </>
  );
}

function Parts({ parts }: { parts: readonly ArticlePart[] }): JSX.Element {
  return (
    <>
      {parts.map((part, place) => {
        if (typeof part === 'string') return part;
        if ('bold' in part) return <strong key={place}>{part.bold}</strong>;
        return (
          <a key={place} href={part.href} target="_blank" rel="noopener noreferrer">
            {part.text}
          </a>
        );
      })}
    </>
  );
}

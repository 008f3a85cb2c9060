import type { ReactElement } from 'react';
import { readArticle, type ArticlePart } from '@parley/plain-text/article';
import type { Locale } from '@parley/protocol';
import styles from './articles.module.css';
import { useArticlesTexts } from './texts/use-articles-texts.ts';

interface ArticlePreviewProps {
  readonly title: string;
  readonly body: string;
  readonly language: Locale;
}

/** An article as the widget shows it, read by the same few lines. */
export function ArticlePreview({ title, body, language }: ArticlePreviewProps): ReactElement {
  const t = useArticlesTexts();
  const blocks = readArticle(body);
  return (
    <article className={styles['preview']} lang={language} aria-label={t('preview')}>
      {title.trim() !== '' && <h3>{title}</h3>}
      {blocks.length === 0 && <p>{t('nothingYet')}</p>}
      {blocks.map((block, place) => {
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
        const Block = block.kind === 'heading' ? 'h4' : 'p';
        return (
          <Block key={place}>
            <Parts parts={block.parts} />
          </Block>
        );
      })}
    </article>
  );
}

function Parts({ parts }: { parts: readonly ArticlePart[] }): ReactElement {
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

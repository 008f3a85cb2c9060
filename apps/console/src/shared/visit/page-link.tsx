import type { ReactElement } from 'react';
import type { PageView } from '@parley/protocol';
import { linkable, pathOf } from './page-trail.ts';
import { useVisitTexts } from './texts/use-visit-texts.ts';
import styles from './visit.module.css';

/** A page by its title with its path beneath, opening in a new tab without telling the page where from. */
export function PageLink({ page }: { page: PageView }): ReactElement {
  const t = useVisitTexts();
  const href = linkable(page.url);
  const title = page.title || t('untitled');
  return (
    <span className={styles['page']}>
      {href ? (
        <a className={styles['cut']} href={href} target="_blank" rel="noopener noreferrer" title={page.url}>
          {title}
          <span className="visually-hidden"> ({t('opensInNewTab')})</span>
        </a>
      ) : (
        <span className={styles['cut']}>{title}</span>
      )}
      <span className={`${styles['cut']} ${styles['path']}`}>{pathOf(page.url)}</span>
    </span>
  );
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { share } from '@parley/kpi';
import type { ArticleRow } from '@parley/protocol';
import { request, type Failure } from '../../../shared/api/request.ts';
import { formatShare } from '../../../shared/format/format.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Toggle } from '../form/toggle.tsx';
import { RemoveButton } from '../section/remove-button.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { ARTICLES_KEY } from './articles.query.ts';
import { LOCALES } from './locales.ts';
import { useArticlesTexts } from './texts/use-articles-texts.ts';

interface ArticleListRowProps {
  readonly article: ArticleRow;
  readonly onEdit: () => void;
}

/** One article, and what became of it. */
export function ArticleListRow({ article, onEdit }: ArticleListRowProps): ReactElement {
  const settings = useSettingsTexts();
  const may = useMay('supervisor');
  const client = useQueryClient();
  const t = useArticlesTexts();
  const { id, title: name, language, topic, isTerms } = article;
  const refresh = (): void => void client.invalidateQueries({ queryKey: ARTICLES_KEY });
  return (
    <div className={styles['row']} role="listitem">
      <div className={styles['main']}>
        <span className={styles['name']} lang={language}>
          {name}
          <small>
            {[settings(LOCALES[language]), topic, isTerms && t('terms')].filter(Boolean).join(' · ')}
          </small>
        </span>
        <Figures article={article} />
      </div>
      <Publication article={article} mayChange={may} onChanged={refresh} />
      {may && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={settings('editNamed', { name })} onClick={onEdit}>
            {settings('edit')}
          </Button>
          <RemoveButton
            name={name}
            onRemove={() => request('DELETE /v1/articles/:articleId', { params: { articleId: id } })}
            onRemoved={refresh}
          />
        </div>
      )}
    </div>
  );
}

/** From this many votes on the share speaks for itself; below, its interval is said too. */
const ENOUGH = 30;

function Figures({ article: { views, helpful, unhelpful } }: { article: ArticleRow }): ReactElement {
  const t = useArticlesTexts();
  const { value, low, high, whole } = share(helpful, helpful + unhelpful);
  const rate =
    value === null
      ? t('noVotes')
      : t('helpful', { share: formatShare(value), part: String(helpful), whole: String(whole) });
  const few =
    low !== null && high !== null && whole < ENOUGH
      ? t('fewVotes', { low: formatShare(low), high: formatShare(high) })
      : '';
  return (
    <span className={styles['detail']} title={t('viewsMean')}>
      {[t('views', { count: views }), rate, few].filter(Boolean).join(' · ')}
    </span>
  );
}

interface PublicationProps {
  readonly article: ArticleRow;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

function Publication({ article, mayChange, onChanged }: PublicationProps): ReactElement {
  const t = useArticlesTexts();
  const shared = useSharedTexts();
  const [isChanging, setChanging] = useState(false);
  const [code, setCode] = useState<Failure['code'] | null>(null);
  const { id, title: name, isPublished } = article;
  if (!mayChange) return <span>{isPublished ? t('published') : t('draft')}</span>;
  const change = async (): Promise<void> => {
    setChanging(true);
    const body = { isPublished: !isPublished };
    const answer = await request('PUT /v1/articles/:articleId/publication', {
      params: { articleId: id },
      body,
    });
    setChanging(false);
    setCode(answer.ok ? null : answer.error.code);
    onChanged();
  };
  return (
    <Toggle
      aria-label={t('publishedNamed', { name })}
      label={isPublished ? t('published') : t('draft')}
      checked={isPublished}
      disabled={isChanging}
      error={code && shared(code)}
      onChange={() => void change()}
    />
  );
}

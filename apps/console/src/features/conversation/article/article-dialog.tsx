import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { ArticleRow, Conversation } from '@parley/protocol';
import { composer } from '../../../commands/composer.handle.ts';
import { sitesQuery } from '../../../live/queries/settings.queries.ts';
import { failureOf, fetchReply } from '../../../shared/api/request.ts';
import { changeDraft } from '../../../shared/screen/drafts.store.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import styles from './article-dialog.module.css';
import { useArticleTexts } from './texts/use-article-texts.ts';

const RESTS_MS = 200;

const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['articles', 'insert', search],
    queryFn: ({ signal }) =>
      fetchReply('GET /v1/articles', { query: search === '' ? {} : { query: search } }, signal),
    placeholderData: keepPreviousData,
  });

/** Finds a published article and puts its link into the message. */
export function ArticleDialog({
  conversation: { id, siteId },
}: {
  readonly conversation: Conversation;
}): ReactElement {
  const t = useArticleTexts();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), RESTS_MS);
  const { data, error, refetch } = useQuery(foundQuery(wanted));
  const { data: sites } = useQuery(sitesQuery);
  const siteKey = sites?.find((site) => site.id === siteId)?.key;
  const found = data?.articles.filter(
    (one) => one.isPublished && (one.siteId === null || one.siteId === siteId),
  );
  const insert = ({ title, slug }: ArticleRow): void => {
    if (siteKey === undefined) return;
    changeDraft(id, { mode: 'message' });
    closeDialog();
    const text = `${title}\n${location.origin}/articles/${siteKey}/${slug} `;
    // Once the dialog is gone; while it is there, everything else is inert.
    requestAnimationFrame(() => composer()?.insert(text));
  };
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      <p className={styles['hint']}>{t('hint')}</p>
      <TextInput
        type="search"
        data-autofocus
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Icon name="search" size={16} />}
        maxLength={200}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      {error && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />}
      <p role="status" className={styles['hint']}>
        {found && (found.length === 0 ? t('none') : t('found', { count: found.length }))}
      </p>
      <ul className={styles['list']}>
        {found?.map((article) => (
          <li key={article.id}>
            <button type="button" lang={article.language} onClick={() => insert(article)}>
              {article.title}
              <small>{[article.language.toUpperCase(), article.topic].filter(Boolean).join(' · ')}</small>
            </button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

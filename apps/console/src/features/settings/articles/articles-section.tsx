import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Virtualizer } from 'virtua';
import type { ArticleRow, Locale } from '@parley/protocol';
import { failureOf } from '../../../shared/api/request.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { FailureState, ScreenState } from '../../../shared/ui/screen-state.tsx';
import { RowsSkeleton } from '../section/rows-skeleton.tsx';
import section from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { ArticleListRow } from './article-list-row.tsx';
import styles from './articles.module.css';
import { articlesQuery } from './articles.query.ts';
import { isLocale, LOCALES } from './locales.ts';
import { useArticlesTexts } from './texts/use-articles-texts.ts';

const ArticleEditor = lazy(async () => ({
  default: (await import('./article-editor.tsx')).ArticleEditor,
}));

const RESTS_MS = 200;

/** What visitors find by themselves, and how much it helped. */
export function ArticlesSection(): ReactElement {
  const t = useArticlesTexts();
  const settings = useSettingsTexts();
  const may = useMay('supervisor');
  const [edited, setEdited] = useState<ArticleRow | 'new' | null>(null);
  const [language, setLanguage] = useState<Locale | null>(null);
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), RESTS_MS);
  return (
    <section className={section['section']} aria-labelledby="section-title">
      <header className={section['header']}>
        <h2 id="section-title">{settings('articles')}</h2>
        {may && (
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
            {t('add')}
          </Button>
        )}
        <p>{t('intro')}</p>
        {!may && (
          <p className={section['readOnly']}>
            <Icon name="lock" size={16} />
            {settings('readOnly', { role: settings('roleSupervisor') })}
          </p>
        )}
      </header>
      <div className={styles['tools']}>
        <TextInput
          size="sm"
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Icon name="search" size={16} />}
          maxLength={200}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          aria-label={t('language')}
          value={language ?? ''}
          data={[
            { value: '', label: t('allLanguages') },
            ...Object.entries(LOCALES).map(([value, name]) => ({ value, label: settings(name) })),
          ]}
          onChange={({ currentTarget: { value } }) => setLanguage(isLocale(value) ? value : null)}
        />
      </div>
      <List language={language} search={wanted} onEdit={setEdited} />
      {edited && (
        <Suspense fallback={null}>
          <ArticleEditor
            row={edited === 'new' ? null : edited}
            language={language ?? 'en'}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface ListProps {
  readonly language: Locale | null;
  readonly search: string;
  readonly onEdit: (article: ArticleRow) => void;
}

function List({ language, search, onEdit }: ListProps): ReactElement {
  const t = useArticlesTexts();
  const settings = useSettingsTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    articlesQuery({ language, search }),
  );
  if (error && !data) return <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton />;
  const articles = data.pages.flatMap((page) => page.articles);
  const isFiltered = search !== '' || language !== null;
  if (articles.length === 0)
    return (
      <ScreenState icon="search" title={isFiltered ? t('noneTitle') : t('emptyTitle')}>
        {isFiltered ? t('noneText') : t('emptyText')}
      </ScreenState>
    );
  return (
    <div className={styles['scroll']}>
      <div role="list" aria-label={settings('articles')}>
        <Virtualizer>
          {articles.map((article) => (
            <ArticleListRow key={article.id} article={article} onEdit={() => onEdit(article)} />
          ))}
        </Virtualizer>
      </div>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

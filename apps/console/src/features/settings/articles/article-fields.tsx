import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { sitesQuery } from '../../../live/queries/settings.queries.ts';
import { BENEATH } from '../form/field-order.ts';
import styles from '../form/form.module.css';
import { Toggle } from '../form/toggle.tsx';
import type { Editor } from '../form/use-editor.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import type { Draft } from './article-draft.ts';
import { ArticlePreview } from './article-preview.tsx';
import { isLocale, LOCALES } from './locales.ts';
import { useArticlesTexts } from './texts/use-articles-texts.ts';

interface FieldsProps {
  readonly editor: Editor<Draft>;
}

export function ArticleFields({ editor }: FieldsProps): ReactElement {
  const t = useArticlesTexts();
  const { draft, change, problems } = editor;
  return (
    <>
      <TextInput
        size="sm"
        label={t('title')}
        data-autofocus
        required
        lang={draft.language}
        maxLength={LIMITS.articleTitleChars}
        value={draft.title}
        error={problems.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Where editor={editor} />
      <Body editor={editor} />
      <div className={styles['pair']}>
        <TextInput
          size="sm"
          label={t('slug')}
          description={t('slugHint')}
          inputWrapperOrder={BENEATH}
          maxLength={80}
          value={draft.slug}
          error={problems.slug}
          onChange={({ currentTarget }) => change({ slug: currentTarget.value.toLowerCase() })}
        />
        <TextInput
          size="sm"
          label={t('place')}
          description={t('placeHint')}
          inputWrapperOrder={BENEATH}
          inputMode="numeric"
          value={draft.place}
          error={problems.place}
          onChange={({ currentTarget }) => change({ place: currentTarget.value })}
        />
      </div>
      <Toggle
        label={t('terms')}
        description={t('termsMean')}
        checked={draft.isTerms}
        onChange={({ currentTarget }) => change({ isTerms: currentTarget.checked })}
      />
      <Toggle
        label={t('publish')}
        checked={draft.isPublished}
        onChange={({ currentTarget }) => change({ isPublished: currentTarget.checked })}
      />
    </>
  );
}

/** In which language it is, on which site, and under which topic. */
function Where({ editor: { draft, change } }: FieldsProps): ReactElement {
  const t = useArticlesTexts();
  const settings = useSettingsTexts();
  const { data: sites } = useQuery(sitesQuery);
  return (
    <>
      <div className={styles['pair']}>
        <NativeSelect
          label={t('language')}
          value={draft.language}
          data={Object.entries(LOCALES).map(([value, name]) => ({ value, label: settings(name) }))}
          onChange={({ currentTarget: { value } }) => isLocale(value) && change({ language: value })}
        />
        <NativeSelect
          label={t('site')}
          value={draft.siteId ?? ''}
          data={[
            { value: '', label: t('everySite') },
            ...(sites ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ siteId: sites?.find(({ id }) => id === value)?.id ?? null })
          }
        />
      </div>
      <TextInput
        size="sm"
        label={t('topic')}
        description={t('topicHint')}
        inputWrapperOrder={BENEATH}
        lang={draft.language}
        maxLength={60}
        value={draft.topic}
        onChange={({ currentTarget }) => change({ topic: currentTarget.value })}
      />
    </>
  );
}

/** The text, or how it will look. */
function Body({ editor: { draft, change, problems } }: FieldsProps): ReactElement {
  const t = useArticlesTexts();
  const [mode, setMode] = useState('write');
  return (
    <div>
      <SegmentedControl
        aria-label={t('body')}
        size="xs"
        value={mode}
        onChange={setMode}
        data={[
          { value: 'write', label: t('write') },
          { value: 'preview', label: t('preview') },
        ]}
      />
      {mode === 'preview' ? (
        <ArticlePreview {...draft} />
      ) : (
        <Textarea
          size="sm"
          label={t('body')}
          description={t('bodyHint')}
          inputWrapperOrder={BENEATH}
          required
          autosize
          minRows={8}
          maxRows={18}
          lang={draft.language}
          value={draft.body}
          error={problems.body}
          onChange={({ currentTarget }) => change({ body: currentTarget.value })}
        />
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Tag } from '@parley/protocol';
import { wrapUpQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { Demands } from './demands.tsx';
import { TagEditor } from './tag-editor.tsx';
import { useTagsTexts } from './texts/use-tags-texts.ts';

/** The tags, and what operators have to say of a conversation before they end it. */
export function TagsSection(): ReactElement {
  const t = useTagsTexts();
  const [edited, setEdited] = useState<Tag | 'new' | null>(null);
  const query = useQuery(wrapUpQuery);
  return (
    <>
      <SectionFrame
        section="tags"
        intro={t('intro')}
        changedBy="administrator"
        addLabel={t('add')}
        onAdd={() => setEdited('new')}
        query={query}
      >
        {({ tags, sites }) => (
          <>
            {tags.length === 0 ? (
              <ScreenState icon="tag" title={t('noneTitle')}>
                {t('intro')}
              </ScreenState>
            ) : (
              <ul>
                {tags.map((tag) => (
                  <TagRow key={tag.id} tag={tag} onEdit={() => setEdited(tag)} />
                ))}
              </ul>
            )}
            <Demands sites={sites} />
          </>
        )}
      </SectionFrame>
      {edited && (
        <TagEditor
          tag={edited === 'new' ? null : edited}
          tags={query.data?.tags ?? []}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function TagRow({ tag, onEdit }: { readonly tag: Tag; readonly onEdit: () => void }): ReactElement {
  const [t, settings, shared] = [useTagsTexts(), useSettingsTexts(), useSharedTexts()];
  const client = useQueryClient();
  const may = useMay('administrator');
  const { id: tagId, name, isPutAway } = tag;
  const turn = async (): Promise<void> => {
    const answer = await request('PUT /v1/tags/:tagId', {
      params: { tagId },
      body: { name, isPutAway: !isPutAway },
    });
    if (!answer.ok) showToast(shared(answer.error.code));
    await client.invalidateQueries({ queryKey: wrapUpQuery.queryKey });
  };
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>
          <bdi>{name}</bdi>
        </span>
        {isPutAway && <span className={styles['detail']}>{t('isPutAway')}</span>}
      </div>
      {may && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={settings('editNamed', { name })} onClick={onEdit}>
            {settings('edit')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t(isPutAway ? 'takeOutNamed' : 'putAwayNamed', { name })}
            onClick={() => void turn()}
          >
            {t(isPutAway ? 'takeOut' : 'putAway')}
          </Button>
        </div>
      )}
    </li>
  );
}

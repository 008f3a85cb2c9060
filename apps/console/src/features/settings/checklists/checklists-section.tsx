import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Checklist } from '@parley/protocol';
import { checklistsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { RemoveButton } from '../section/remove-button.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { ChecklistEditor } from './checklist-editor.tsx';
import { useChecklistsSettingsTexts } from './texts/use-checklists-settings-texts.ts';
import { useTopics, type NamedTopic } from '../topics/use-topics.ts';

/** What is to be done in conversations, by topic. */
export function ChecklistsSection(): ReactElement {
  const t = useChecklistsSettingsTexts();
  const [edited, setEdited] = useState<Checklist | 'new' | null>(null);
  const topics = useTopics();
  return (
    <>
      <SectionFrame
        section="checklists"
        intro={t('intro')}
        changedBy="supervisor"
        addLabel={t('add')}
        onAdd={() => setEdited('new')}
        query={useQuery(checklistsQuery)}
      >
        {(lists) =>
          lists.length === 0 ? (
            <ScreenState icon="checks" title={t('noneTitle')}>
              {t('noneText')}
            </ScreenState>
          ) : (
            <ul>
              {lists.map((list) => (
                <ListRow key={list.id} list={list} topics={topics} onEdit={() => setEdited(list)} />
              ))}
            </ul>
          )
        }
      </SectionFrame>
      {edited && <ChecklistEditor list={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface ListRowProps {
  readonly list: Checklist;
  readonly topics: readonly NamedTopic[];
  readonly onEdit: () => void;
}

function ListRow({ list, topics, onEdit }: ListRowProps): ReactElement {
  const [t, settings] = [useChecklistsSettingsTexts(), useSettingsTexts()];
  const may = useMay('supervisor');
  const client = useQueryClient();
  const { id: checklistId, title: name, steps, topicIds } = list;
  const about = topics.filter(({ id }) => topicIds.some((one) => one === id));
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>{name}</span>
        <span className={styles['text']}>{steps.map(({ text }) => text).join(' · ')}</span>
        <span className={styles['detail']}>
          {t('steps', { count: steps.length })}
          {' · '}
          {topicIds.length === 0 ? t('every') : about.map((topic) => topic.name).join(', ')}
        </span>
      </div>
      {may && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={settings('editNamed', { name })} onClick={onEdit}>
            {settings('edit')}
          </Button>
          <RemoveButton
            name={name}
            onRemove={() => request('DELETE /v1/checklists/:checklistId', { params: { checklistId } })}
            onRemoved={() => void client.invalidateQueries({ queryKey: checklistsQuery.queryKey })}
          />
        </div>
      )}
    </li>
  );
}

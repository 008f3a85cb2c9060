import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { QuickMessage } from '@parley/protocol';
import { quickMessagesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { RemoveButton } from '../section/remove-button.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';

interface QuickMessageRowProps {
  readonly message: QuickMessage;
  readonly onEdit: () => void;
}

/** One stored text. */
export function QuickMessageRow({ message, onEdit }: QuickMessageRowProps): ReactElement {
  const t = useSettingsTexts();
  const may = useMay('supervisor');
  const client = useQueryClient();
  const { data: teams } = useQuery(teamsQuery);
  const { id, shortcode, text, teamId, hotkey } = message;
  const name = `/${shortcode}`;
  const team = teamId === null ? t('everyone') : teams?.find((one) => one.id === teamId)?.name;
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>
          {name}
          {hotkey !== null && <kbd className={styles['kbd']}>Ctrl+Shift+{hotkey}</kbd>}
          <small>{team}</small>
        </span>
        <span className={styles['text']}>{text}</span>
      </div>
      {may && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={t('editNamed', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <RemoveButton
            name={name}
            onRemove={() =>
              request('DELETE /v1/quick-messages/:quickMessageId', { params: { quickMessageId: id } })
            }
            onRemoved={() => void client.invalidateQueries({ queryKey: quickMessagesQuery.queryKey })}
          />
        </div>
      )}
    </li>
  );
}

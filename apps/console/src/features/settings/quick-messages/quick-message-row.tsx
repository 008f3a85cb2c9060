import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { QuickMessage, QuickMessageFigures } from '@parley/protocol';
import { operatorsQuery, quickMessagesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { request } from '../../../shared/api/request.ts';
import { formatDate } from '../../../shared/format/format.ts';
import { useServerNowInMinutes } from '../../../shared/time/use-now.ts';
import { languageName } from '../../../shared/visit/language-name.ts';
import { RemoveButton } from '../section/remove-button.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { QuickFigures } from './quick-figures.tsx';
import { QuickLinks } from './quick-links.tsx';
import { useQuickTexts } from './texts/use-quick-texts.ts';

interface QuickMessageRowProps {
  readonly message: QuickMessage;
  /** Absent while they are on their way. */
  readonly figures: QuickMessageFigures | undefined;
  readonly onEdit: () => void;
}

/** One stored text. */
export function QuickMessageRow({ message, figures, onEdit }: QuickMessageRowProps): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const isSupervisor = useMay('supervisor');
  const now = useServerNowInMinutes();
  const client = useQueryClient();
  const { data: teams } = useQuery(teamsQuery);
  const { data: operators } = useQuery(operatorsQuery);
  const { id, shortcode, text, teamId, hotkey, isPersonal, use, ownerId, reviewAt, variants } = message;
  const may = isSupervisor || isPersonal;
  const name = `/${shortcode}`;
  const team = isPersonal
    ? quick('personal')
    : teamId === null
      ? t('everyone')
      : teams?.find((one) => one.id === teamId)?.name;
  const owner = isPersonal ? undefined : operators?.find((one) => one.id === ownerId)?.name;
  const languages = Object.keys(variants).map((language) => languageName(language));
  const facts = [team, owner && quick('keptBy', { name: owner }), ...languages].filter(Boolean);
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>
          {name}
          {hotkey !== null && <kbd className={styles['kbd']}>Ctrl+Shift+{hotkey}</kbd>}
          <small>{facts.join(' · ')}</small>
        </span>
        {use !== '' && <span className={styles['detail']}>{use}</span>}
        <span className={styles['text']}>{text}</span>
        {reviewAt !== null && reviewAt <= now && (
          <strong className={styles['due']}>{quick('reviewDue', { day: formatDate(reviewAt) })}</strong>
        )}
        {message.attachments.length > 0 && (
          <span className={styles['detail']}>{message.attachments.map((file) => file.name).join(', ')}</span>
        )}
        {figures && <QuickFigures figures={figures} />}
        {figures && <QuickLinks links={figures.links} />}
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

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
  const isSupervisor = useMay('supervisor');
  const client = useQueryClient();
  const name = `/${message.shortcode}`;
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <Words message={message} />
        {figures && <QuickFigures figures={figures} />}
        {figures && <QuickLinks links={figures.links} />}
      </div>
      {(isSupervisor || message.isPersonal) && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={t('editNamed', { name })} onClick={onEdit}>
            {t('edit')}
          </Button>
          <RemoveButton
            name={name}
            onRemove={() =>
              request('DELETE /v1/quick-messages/:quickMessageId', { params: { quickMessageId: message.id } })
            }
            onRemoved={() => void client.invalidateQueries({ queryKey: quickMessagesQuery.queryKey })}
          />
        </div>
      )}
    </li>
  );
}

/** What it says, who has it and what goes along. */
function Words({ message }: Pick<QuickMessageRowProps, 'message'>): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const now = useServerNowInMinutes();
  const { data: teams } = useQuery(teamsQuery);
  const { data: operators } = useQuery(operatorsQuery);
  const { shortcode, text, teamId, hotkey, isPersonal, use, ownerId, reviewAt, variants, attachments } =
    message;
  const team = isPersonal
    ? quick('personal')
    : teamId === null
      ? t('everyone')
      : teams?.find((one) => one.id === teamId)?.name;
  const owner = isPersonal ? undefined : operators?.find((one) => one.id === ownerId)?.name;
  const languages = Object.keys(variants).map((language) => languageName(language));
  const facts = [team, owner && quick('keptBy', { name: owner }), ...languages].filter(Boolean);
  return (
    <>
      <span className={styles['name']}>
        /{shortcode}
        {hotkey !== null && <kbd className={styles['kbd']}>Ctrl+Shift+{hotkey}</kbd>}
        <small>{facts.join(' · ')}</small>
      </span>
      {use !== '' && <span className={styles['detail']}>{use}</span>}
      <span className={styles['text']}>{text}</span>
      {attachments.length > 0 && (
        <span className={styles['detail']}>{attachments.map((file) => file.name).join(', ')}</span>
      )}
      {reviewAt !== null && reviewAt <= now && (
        <strong className={styles['due']}>{quick('reviewDue', { day: formatDate(reviewAt) })}</strong>
      )}
    </>
  );
}

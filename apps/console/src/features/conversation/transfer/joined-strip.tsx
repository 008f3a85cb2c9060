import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { CommandButton } from '../../../commands/command-button.tsx';
import { leave, takeOver } from '../../../commands/handover.commands.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import styles from './handover-strip.module.css';
import { useTransferTexts } from './texts/use-transfer-texts.ts';

/** For who writes in a colleague's conversation: that the visitor reads it, and the way out. */
export function JoinedStrip({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useTransferTexts();
  const { data: operators } = useQuery(operatorsQuery);
  const name = operators?.find(({ id }) => id === conversation.operatorId)?.name ?? '…';
  return (
    <section className={styles['strip']} aria-label={t('joinedTitle')}>
      <p>{t('joined', { name })}</p>
      <div className={styles['deeds']}>
        <CommandButton command={leave} conversation={conversation} size="compact-sm" />
        <CommandButton command={takeOver} conversation={conversation} size="compact-sm" />
      </div>
    </section>
  );
}

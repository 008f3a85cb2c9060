import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { CommandButton } from '../../../commands/command-button.tsx';
import { accept } from '../../../commands/conversation.commands.ts';
import { join, takeOver } from '../../../commands/handover.commands.ts';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { watches } from '../../../commands/watches.ts';
import { isHandedTo } from '../../../live/handover.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { useDraft } from '../../../shared/screen/drafts.store.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './composer.module.css';

/** Why nothing can be said to the visitor here, and the way to change that. */
export function ComposerNotice({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useConversationTexts();
  const { operator } = useMe();
  const context = useCommandContext();
  const me = operator.id;
  const { data: operators } = useQuery(operatorsQuery);
  // Begun while the conversation was one's own, and then it was passed on or ended.
  const kept = useDraft(conversation.id).message.trim();
  const { state, operatorId, offeredTo } = conversation;
  const isHere = state === 'queued' ? offeredTo : operatorId;
  const name = operators?.find(({ id }) => id === isHere)?.name ?? '…';
  const isForMe = state === 'queued' ? (offeredTo ?? me) === me : isHandedTo(conversation, operator);
  const isWatching = watches({ ...context, conversation }) && !isForMe;
  const words = {
    queued: isForMe ? t('acceptToAnswer') : t('waitsForOther', { name }),
    open: isForMe ? t('acceptToAnswer') : t(isWatching ? 'watching' : 'othersConversation', { name }),
    ended: t('hasEnded'),
  }[state];
  return (
    <div className={styles['notice']}>
      <p>{words}</p>
      {isWatching ? (
        <>
          <CommandButton command={join} conversation={conversation} />
          <CommandButton command={takeOver} conversation={conversation} />
        </>
      ) : (
        // What is handed over is accepted where its brief stands.
        state === 'queued' && <CommandButton command={accept} conversation={conversation} look="filled" />
      )}
      {kept !== '' && (
        <p className={styles['kept']}>
          {t('keptAnswer')} <q>{kept}</q>
        </p>
      )}
    </div>
  );
}

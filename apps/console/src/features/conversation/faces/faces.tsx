import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ConversationId } from '@parley/protocol';
import { useLooking, type Looking } from '../../../live/looking.store.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { initialsOf } from '../../../shared/format/people.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './faces.module.css';

/** More than these are a number. */
const MOST = 3;
const WORDS = { looks: 'looksHere', answers: 'answersHere', notes: 'notesHere' } as const;

function useOthers(conversationId: ConversationId): readonly (Looking & { readonly name: string })[] {
  const me = useMe().operator.id;
  const { data: operators } = useQuery(operatorsQuery);
  return useLooking(conversationId)
    .filter(({ operatorId }) => operatorId !== me)
    .map((one) => ({ ...one, name: operators?.find(({ id }) => id === one.operatorId)?.name ?? '…' }));
}

/** Faces of colleagues who look at the same conversation; a pencil stands at who writes. */
export function Faces({ conversationId }: { readonly conversationId: ConversationId }): ReactElement | null {
  const t = useConversationTexts();
  const others = useOthers(conversationId);
  if (others.length === 0) return null;
  return (
    <ul className={styles['faces']} aria-label={t('colleaguesHere')}>
      {others.slice(0, MOST).map(({ operatorId, name, doing }) => (
        <li key={operatorId} title={t(WORDS[doing], { name })}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          {doing !== 'looks' && <Icon name="edit" size={12} />}
          <span className="visually-hidden">{t(WORDS[doing], { name })}</span>
        </li>
      ))}
      {others.length > MOST && <li>+{others.length - MOST}</li>}
    </ul>
  );
}

/** Who else is writing here, so that nobody answers twice. */
export function WritingHint({ conversationId }: { readonly conversationId: ConversationId }): ReactElement {
  const t = useConversationTexts();
  const writer = useOthers(conversationId).find(({ doing }) => doing !== 'looks');
  return (
    <span className={styles['writing']} role="status">
      {writer && t(WORDS[writer.doing], { name: writer.name })}
    </span>
  );
}

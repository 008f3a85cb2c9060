import type { ReactElement } from 'react';
import type { InvitationState, Visit } from '@parley/protocol';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import styles from './visits.module.css';

const STATES = {
  sent: 'stateSent',
  shown: 'stateShown',
  dismissed: 'stateDismissed',
  answered: 'stateAnswered',
} as const satisfies Record<InvitationState, string>;

/** Whether somebody talks with this visitor already, or has invited them. */
export function ContactState({ visit, isGone }: { visit: Visit; isGone: boolean }): ReactElement | null {
  const t = usePeopleTexts();
  if (visit.conversationId) {
    return (
      <a className={styles['conversation']} href={hrefOf(inboxPlace(visit.conversationId))}>
        {t('inConversation')}
      </a>
    );
  }
  if (isGone) return <span className={styles['quiet']}>{t('gone')}</span>;
  return visit.invitation && <span className={styles['invitation']}>{t(STATES[visit.invitation])}</span>;
}

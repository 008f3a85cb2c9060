import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { InvitationState, Visit } from '@parley/protocol';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { InviteForm } from './invite-form.tsx';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import { useInvite } from './use-invite.ts';
import styles from './visit-detail.module.css';

const SAYS = {
  sent: 'inviteSent',
  shown: 'inviteShown',
  dismissed: 'inviteDismissed',
  answered: 'inviteAnswered',
} as const satisfies Record<InvitationState, string>;

/** Speaking first: the form, then what became of the invitation, then the conversation itself. */
export function InvitePanel({ visit }: { visit: Visit }): ReactElement | null {
  const t = usePeopleTexts();
  const invite = useInvite(visit);
  const [isAgain, setIsAgain] = useState(false);
  if (visit.conversationId) {
    return (
      <Button
        component="a"
        href={hrefOf(inboxPlace(visit.conversationId))}
        variant="light"
        className={styles['panel']}
      >
        {t('openConversation')}
      </Button>
    );
  }
  if (!visit.isOnline) return null;
  // The acknowledgement may come before the news that the visit has an invitation.
  const state = visit.invitation ?? (invite.state.name === 'sent' ? 'sent' : null);
  const isFormOpen = state === null || isAgain;
  const send = async (): Promise<void> => {
    if (await invite.send()) setIsAgain(false);
  };
  return (
    <section className={styles['section']}>
      <h3>{t('invite')}</h3>
      <p role="status" className={styles['became']} hidden={state === null}>
        {state && (
          <>
            <Icon name={state === 'dismissed' ? 'close' : 'check'} size={16} />
            {t(SAYS[state])}
          </>
        )}
      </p>
      {isFormOpen ? (
        <InviteForm invite={invite} onSend={send} />
      ) : (
        <Button variant="default" onClick={() => setIsAgain(true)}>
          {t('inviteAgain')}
        </Button>
      )}
    </section>
  );
}

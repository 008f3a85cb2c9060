import { Button } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { FormEvent, ReactElement } from 'react';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import type { Invite } from './use-invite.ts';
import styles from './visit-detail.module.css';

interface InviteFormProps {
  readonly invite: Invite;
  readonly onSend: () => Promise<void>;
}

/** The prefilled text and the button that sends it. What was not sent stays in the field. */
export function InviteForm({ invite: { text, setText, state }, onSend }: InviteFormProps): ReactElement {
  const t = usePeopleTexts();
  const excess = text.trim().length - LIMITS.messageChars;
  const isSending = state.name === 'sending';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSending) void onSend();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor="invite-text" className="visually-hidden">
        {t('inviteText')}
      </label>
      <textarea
        id="invite-text"
        rows={3}
        value={text}
        aria-describedby="invite-hint invite-problem"
        aria-invalid={excess > 0}
        onChange={(event) => setText(event.target.value)}
      />
      <p id="invite-hint" className={styles['hint']}>
        {t('inviteHint')}
      </p>
      <div id="invite-problem" role="alert">
        <InviteProblem state={state} excess={excess} />
      </div>
      <Button
        type="submit"
        leftSection={<Icon name="send" size={16} />}
        disabled={text.trim() === '' || excess > 0}
        loading={isSending}
      >
        {t('inviteSend')}
      </Button>
    </form>
  );
}

function InviteProblem({ state, excess }: { state: Invite['state']; excess: number }): ReactElement | null {
  const t = usePeopleTexts();
  const shared = useSharedTexts();
  if (excess > 0) return <p className={styles['problem']}>{t('inviteTooLong', { count: excess })}</p>;
  if (state.name !== 'failed') return null;
  const why = {
    invitation_unknown: t('inviteGone'),
    unreachable: t('inviteOffline'),
  };
  const { code } = state;
  const text =
    code === 'invitation_unknown' || code === 'unreachable'
      ? why[code]
      : `${shared(code)} ${t('inviteFailed')}`;
  return (
    <p className={styles['problem']}>
      <Icon name="alert" size={16} />
      {text}
    </p>
  );
}

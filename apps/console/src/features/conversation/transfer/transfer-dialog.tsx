import '@mantine/core/styles/Input.css';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { newCommandId } from '@parley/protocol/ids';
import { useCommandContext } from '../../../commands/use-command-context.ts';
import { useLive } from '../../../live/live.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { useLanguage } from '../../../shared/i18n/load-texts.ts';
import { closeDialog, usePanelsStore } from '../../../shared/screen/panels.store.ts';
import { showToast } from '../../../shared/screen/toasts.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { knownBrief } from './brief.ts';
import { BriefFields } from './brief-fields.tsx';
import { ReceiverList } from './receiver-list.tsx';
import { colleaguesOf, teamsOf, type Receiver } from './receivers.ts';
import { useTransferTexts } from './texts/use-transfer-texts.ts';
import styles from './transfer-dialog.module.css';

/** How long (ms) it can be offered. */
const TIMES = [30_000, LIMITS.handoverMs, 120_000, 300_000, LIMITS.handoverMostMs] as const;

/** Whether there is nobody at all, person or team, who can take it now. Not yet known is not nobody. */
function useIsNobodyFree(conversation: Conversation): boolean {
  const me = useMe().operator.id;
  const [{ data: operators }, { data: teams }] = [useQuery(operatorsQuery), useQuery(teamsQuery)];
  if (!operators || !teams) return false;
  const all = [...colleaguesOf(operators, me, conversation), ...teamsOf(teams, operators, me)];
  return all.every(({ obstacle }) => obstacle !== null);
}

/** Offers the conversation to a colleague or a team, with what they must know. */
export function TransferDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const [t, shared] = [useTransferTexts(), useSharedTexts()];
  const live = useLive();
  const language = useLanguage();
  const { timelineOf } = useCommandContext();
  const [receiver, setReceiver] = useState<Receiver | null>(null);
  const [brief, setBrief] = useState(() => knownBrief(conversation, timelineOf(conversation.id), language));
  const [rest, setRest] = useState(() => ({
    note: usePanelsStore.getState().dialog === 'pass-on' ? t('rather') : '',
    isWarm: false,
    withinMs: LIMITS.handoverMs as number,
  }));
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const stayId = useId();
  const isNobody = useIsNobodyFree(conversation);

  const pass = async (): Promise<void> => {
    if (!receiver) return setFailure(t('choose'));
    setBusy(true);
    const answer = await live.ask({
      name: 'conversation.transfer',
      payload: {
        id: newCommandId(),
        conversationId: conversation.id,
        to: receiver.to,
        ...rest,
        note: rest.note.trim() || null,
        noteId: newCommandId(),
        brief,
      },
    });
    setBusy(false);
    if (!answer.ok) return setFailure(shared(answer.error.code));
    closeDialog();
    showToast(t('offered', { name: receiver.name }));
  };

  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void pass();
        }}
      >
        <p className={styles['hint']}>{isNobody ? <strong>{t('nobody')}</strong> : t('hint')}</p>
        <ReceiverList conversation={conversation} chosen={receiver} onChoose={setReceiver} />
        <BriefFields brief={brief} onChange={setBrief} />
        <Textarea
          size="sm"
          label={t('note')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={LIMITS.noteChars}
          value={rest.note}
          onChange={({ currentTarget }) => setRest({ ...rest, note: currentTarget.value })}
        />
        <div className={styles['ways']}>
          <div className={styles['stay']}>
            <label>
              <input
                type="checkbox"
                aria-describedby={stayId}
                checked={rest.isWarm}
                onChange={({ currentTarget }) => setRest({ ...rest, isWarm: currentTarget.checked })}
              />
              {t('stay')}
            </label>
            <small id={stayId}>{t('stayMeans')}</small>
          </div>
          <NativeSelect
            size="sm"
            label={t('within')}
            value={String(rest.withinMs)}
            data={TIMES.map((ms) => ({
              value: String(ms),
              label: ms < 60_000 ? t('seconds', { count: ms / 1_000 }) : t('minutes', { count: ms / 60_000 }),
            }))}
            onChange={({ currentTarget }) => setRest({ ...rest, withinMs: Number(currentTarget.value) })}
          />
        </div>
        <p role="alert" className={styles['failure']}>
          {failure !== null && (
            <>
              <Icon name="alert" size={16} /> {failure}
            </>
          )}
        </p>
        <div className={styles['buttons']}>
          <Button variant="default" onClick={closeDialog}>
            {shared('cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={isNobody}>
            {receiver ? t('offerTo', { name: receiver.name }) : t('title')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

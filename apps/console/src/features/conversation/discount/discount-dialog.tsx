import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { useLive } from '../../../live/live.ts';
import { roleLimitsQuery } from '../../../live/queries/role-limits.query.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { failureOf } from '../../../shared/api/request.ts';
import { closeDialog } from '../../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { fieldTime } from '../../../shared/time/field-time.ts';
import { DialogFrame } from '../../../shared/ui/dialog-frame.tsx';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import styles from '../transfer/transfer-dialog.module.css';
import { useDiscountTexts } from './texts/use-discount-texts.ts';

const DAY = 86_400_000;

/** Something off a price, within what whoever offers it decides by themselves. */
export function DiscountDialog({ conversation }: { readonly conversation: Conversation }): ReactElement {
  const t = useDiscountTexts();
  const { role } = useMe().operator;
  const { data: limits, error, refetch } = useQuery(roleLimitsQuery);
  const most = role === 'operator' ? limits?.highestDiscount : 100;
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      {most === 0 ? (
        <p className={styles['hint']}>{t('forSupervisors')}</p>
      ) : most !== undefined ? (
        <DiscountForm conversation={conversation} most={most} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <div className={styles['form']} aria-busy="true">
          <Skeleton height="58px" />
          <Skeleton height="58px" />
          <Skeleton height="58px" />
        </div>
      )}
    </DialogFrame>
  );
}

interface DiscountFormProps {
  readonly conversation: Conversation;
  /** The highest that may be offered, in percent. */
  readonly most: number;
}

/** Now, or when the browser opens its own dialog, which would begin at its close button. */
function focusFirst(field: HTMLInputElement | null): void {
  field?.setAttribute('autofocus', '');
  field?.focus();
}

type Wrong = 'percentMissing' | 'reasonMissing' | 'later';

function DiscountForm({ conversation, most }: DiscountFormProps): ReactElement {
  const [t, shared] = [useDiscountTexts(), useSharedTexts()];
  const live = useLive();
  const [percent, setPercent] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => fieldTime(live.now() + 7 * DAY));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const offer = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const discount = { percent: Number(percent), reason: reason.trim(), validUntil: timeOf(until) };
    const found = wrongIn(discount, most, live.now());
    setWrong(found);
    setFailure(null);
    if (found) return;
    setBusy(true);
    const payload = { id: newCommandId(), conversationId: conversation.id, ...discount };
    const answer = await live.ask({ name: 'discount.offer', payload });
    setBusy(false);
    if (answer.ok) closeDialog();
    else setFailure(shared(answer.error.code));
  };

  return (
    <form noValidate className={styles['form']} onSubmit={(event) => void offer(event)}>
      <p className={styles['hint']}>{t('hint')}</p>
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        label={t('percent')}
        description={most < 100 ? t('most', { most: String(most) }) : undefined}
        ref={focusFirst}
        value={percent}
        error={wrong === 'percentMissing' && t(wrong, { most: String(most) })}
        onChange={({ currentTarget }) => setPercent(currentTarget.value)}
      />
      <TextInput
        label={t('reason')}
        maxLength={LIMITS.reasonChars}
        value={reason}
        error={wrong === 'reasonMissing' && t(wrong)}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={t('until')}
        value={until}
        error={wrong === 'later' && t(wrong)}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      <p role="alert">{failure}</p>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={closeDialog}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('offer')}
        </Button>
      </div>
    </form>
  );
}

const timeOf = (field: string): number => (field === '' ? 0 : new Date(field).getTime());

interface Offered {
  readonly percent: number;
  readonly reason: string;
  readonly validUntil: number;
}

function wrongIn({ percent, reason, validUntil }: Offered, most: number, now: number): Wrong | null {
  if (!Number.isInteger(percent) || percent < 1 || percent > most) return 'percentMissing';
  if (reason === '') return 'reasonMissing';
  return validUntil > now && validUntil <= now + LIMITS.discountAheadMs ? null : 'later';
}

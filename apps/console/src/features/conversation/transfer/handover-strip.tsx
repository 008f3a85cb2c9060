import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Brief, Conversation, Handover } from '@parley/protocol';
import { CommandButton } from '../../../commands/command-button.tsx';
import { accept } from '../../../commands/conversation.commands.ts';
import { decline, withdraw } from '../../../commands/handover.commands.ts';
import { isHandedTo } from '../../../live/handover.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery } from '../../../live/queries/settings.queries.ts';
import { formatClock } from '../../../shared/format/format.ts';
import { useServerNow } from '../../../shared/time/use-now.ts';
import styles from './handover-strip.module.css';
import { useTransferTexts } from './texts/use-transfer-texts.ts';

interface HandoverStripProps {
  readonly conversation: Conversation;
  readonly handover: Handover;
}

/** To whom a running conversation is offered, for how long still, and what can be done about it; the same for giver and receiver. */
export function HandoverStrip({ conversation, handover }: HandoverStripProps): ReactElement {
  const t = useTransferTexts();
  return (
    <section className={styles['strip']} aria-label={t('handover')}>
      <div className={styles['head']}>
        <p>
          <Standing conversation={conversation} handover={handover} />
        </p>
        <span className={styles['clock']}>
          {t('comesBack')} <Countdown until={handover.expiresAt} />
        </span>
      </div>
      <BriefLines brief={handover.brief} />
      <div className={styles['deeds']}>
        <CommandButton command={accept} conversation={conversation} look="filled" size="compact-sm" />
        <CommandButton command={decline} conversation={conversation} size="compact-sm" />
        <CommandButton command={withdraw} conversation={conversation} size="compact-sm" />
      </div>
    </section>
  );
}

function Standing({ conversation, handover }: HandoverStripProps): ReactElement {
  const t = useTransferTexts();
  const me = useMe().operator;
  const { data: operators } = useQuery(operatorsQuery);
  const { by, to } = handover;
  if (isHandedTo(conversation, me))
    return (
      <strong>
        {to.operatorId === null
          ? t('forTeam', { name: by.name, team: to.name })
          : t('forYou', { name: by.name })}
      </strong>
    );
  if (conversation.operatorId === me.id) return <>{t('waitsForMine', { to: to.name })}</>;
  const owner = operators?.find(({ id }) => id === conversation.operatorId)?.name ?? '…';
  return <>{t('waitsFor', { to: to.name, by: by.name, owner })}</>;
}

/** Alone in its component, so that only these digits are drawn every second. */
function Countdown({ until }: { readonly until: number }): ReactElement {
  return <span className="tabular">{formatClock(until - useServerNow())}</span>;
}

const LINES = ['asked', 'promised', 'tried'] as const satisfies readonly (keyof Brief)[];

function BriefLines({ brief }: { readonly brief: Brief }): ReactElement | null {
  const t = useTransferTexts();
  const lines = LINES.filter((line) => brief[line] !== '');
  if (lines.length === 0) return null;
  return (
    <dl className={styles['brief']}>
      {lines.map((line) => (
        <div key={line}>
          <dt>{t(line)}</dt>
          <dd dir="auto">{brief[line]}</dd>
        </div>
      ))}
    </dl>
  );
}

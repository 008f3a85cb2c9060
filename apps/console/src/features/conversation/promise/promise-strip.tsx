import type { ReactElement } from 'react';
import type { Conversation, Promised } from '@parley/protocol';
import { CommandButton } from '../../../commands/command-button.tsx';
import { breakPromise, dropPromise, keepPromise } from '../../../commands/promise.commands.ts';
import { useMe } from '../../../live/queries/session.query.ts';
import { formatClock, formatMoment } from '../../../shared/format/format.ts';
import { useServerNow } from '../../../shared/time/use-now.ts';
import styles from './promise.module.css';
import { usePromiseTexts } from './texts/use-promise-texts.ts';

interface PromiseStripProps {
  readonly conversation: Conversation;
  readonly promise: Promised;
}

/** What was promised to this visitor, with the time that is left, and what became of it in one press. */
export function PromiseStrip({ conversation, promise }: PromiseStripProps): ReactElement {
  const t = usePromiseTexts();
  const me = useMe().operator.id;
  const { text, dueAt, operatorId, operatorName: name } = promise;
  return (
    <section className={styles['strip']} aria-label={t('open')}>
      <p className={styles['what']}>
        <strong dir="auto">{text}</strong>{' '}
        <span>
          {operatorId === me
            ? t('byYou', { time: formatMoment(dueAt) })
            : t('byOther', { name, time: formatMoment(dueAt) })}{' '}
          <Countdown until={dueAt} />
        </span>
      </p>
      <div className={styles['deeds']}>
        <CommandButton command={keepPromise} conversation={conversation} look="filled" size="compact-sm" />
        <CommandButton command={breakPromise} conversation={conversation} look="subtle" size="compact-sm" />
        <CommandButton command={dropPromise} conversation={conversation} look="subtle" size="compact-sm" />
      </div>
    </section>
  );
}

/** Alone in its component, so that only these digits are drawn every second. */
function Countdown({ until }: { readonly until: number }): ReactElement {
  const t = usePromiseTexts();
  const left = until - useServerNow();
  return (
    <span className={`tabular ${styles['clock']}`} data-late={left < 0}>
      {left < 0 ? t('lateSince', { time: formatClock(-left) }) : t('left', { time: formatClock(left) })}
    </span>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { OpenPromise } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { promisesQuery } from '../../live/queries/promises.query.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { formatMoment } from '../../shared/format/format.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { useServerNowInMinutes } from '../../shared/time/use-now.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './due-strip.module.css';
import { usePromisesTexts } from './texts/use-promises-texts.ts';

/** More would hide what one is doing. */
const MOST = 3;

/** Promises whose time is near or over: one's own to keep them, and for supervisors what others have let slip. Stands until they are done. */
export function DueStrip(): ReactElement {
  const t = usePromisesTexts();
  const now = useServerNowInMinutes();
  const { data } = useQuery(promisesQuery);
  const due = (data?.promises ?? []).filter(({ promise }) => promise.dueAt - LIMITS.promiseRemindMs <= now);
  return (
    <div role="status">
      {due.length > 0 && (
        <ul className={styles['due']} aria-label={t('due')}>
          {due.slice(0, MOST).map((one) => (
            <Due key={one.promise.id} open={one} now={now} />
          ))}
          {due.length > MOST && <li>{t('more', { count: due.length - MOST })}</li>}
        </ul>
      )}
    </div>
  );
}

function Due({ open, now }: { readonly open: OpenPromise; readonly now: number }): ReactElement {
  const t = usePromisesTexts();
  const me = useMe().operator.id;
  const { conversationId, visitorId, promise } = open;
  const visitor = useVisitorLabel()(open.visitorName, visitorId);
  const isLate = promise.dueAt <= now;
  const time = formatMoment(promise.dueAt);
  const name = promise.operatorName;
  return (
    <li data-late={isLate}>
      <Icon name={isLate ? 'alert' : 'clock'} size={16} />
      <a href={hrefOf(inboxPlace(conversationId))}>
        <strong>{isLate ? t('late', { time }) : t('soon', { time })}</strong> <bdi>{visitor}</bdi>:{' '}
        <bdi>{promise.text}</bdi>
        {promise.operatorId !== me && ` (${name})`}
      </a>
    </li>
  );
}

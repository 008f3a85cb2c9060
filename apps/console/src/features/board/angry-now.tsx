import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import type { Inbox } from '../../live/apply/inbox.apply.ts';
import { isAngry } from '../../live/mood.ts';
import { inboxQuery } from '../../live/queries/conversations.queries.ts';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { formatTime } from '../../shared/format/format.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { MoodMark } from '../../shared/ui/mood-mark.tsx';
import styles from './board.module.css';
import { useBoardTexts } from './texts/use-board-texts.ts';

/** Which running conversations are angry, the longest first; the same array while they are. */
const angryOf = ({ conversations }: Inbox): readonly Conversation[] =>
  Object.values(conversations)
    .filter((one) => one.state !== 'ended' && isAngry(one))
    .sort((a, b) => (a.mood?.since ?? 0) - (b.mood?.since ?? 0));

/** Where somebody may be needed now. No figure: nobody is measured by it. */
export function AngryNow(): ReactElement | null {
  const t = useBoardTexts();
  const { data: angry = [] } = useQuery({ ...inboxQuery, select: angryOf });
  const { data: operators = [] } = useQuery(operatorsQuery);
  const label = useVisitorLabel();
  if (angry.length === 0) return null;
  return (
    <section className={styles['angry']} aria-labelledby="angry-now">
      <h2 id="angry-now">{t('angryNow')}</h2>
      <ul>
        {angry.map(({ id, visitorName, visitorId, operatorId, mood }) => (
          <li key={id}>
            <MoodMark mood="angry" />
            <a href={hrefOf(inboxPlace(id))}>{label(visitorName, visitorId)}</a>
            <span className={styles['quiet']}>
              {t('angrySince', {
                time: formatTime(mood?.since ?? 0),
                name: operators.find((one) => one.id === operatorId)?.name ?? t('angryQueue'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

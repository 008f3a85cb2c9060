import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import { colleaguesOf, receiverOfTeam, type Receiver } from './receivers.ts';
import styles from './transfer-dialog.module.css';

interface ReceiverListProps {
  readonly chosen: Receiver | null;
  readonly onChoose: (receiver: Receiver) => void;
}

/** Who can take it now: colleagues who are online, and the teams. */
export function ReceiverList({ chosen, onChoose }: ReceiverListProps): ReactElement {
  const t = useConversationTexts();
  const me = useMe().operator.id;
  const { data: operators = [] } = useQuery(operatorsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const colleagues = colleaguesOf(operators, me);
  const choice = (receiver: Receiver, beside: ReactNode): ReactElement => (
    <label key={receiver.id} className={styles['receiver']}>
      <input
        type="radio"
        name="receiver"
        checked={chosen?.id === receiver.id}
        onChange={() => onChoose(receiver)}
      />
      <span>{receiver.name}</span>
      {beside}
    </label>
  );
  return (
    <div className={styles['receivers']}>
      <fieldset>
        <legend>{t('colleagues')}</legend>
        {colleagues.length === 0 && <p className={styles['hint']}>{t('noColleagues')}</p>}
        {colleagues.map((colleague) =>
          choice(
            colleague,
            <small className="tabular">
              {t('load', { count: colleague.concurrency, capacity: colleague.capacity })}
              {colleague.isFull && `, ${t('full')}`}
            </small>,
          ),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('teams')}</legend>
        {teams.map((team) => choice(receiverOfTeam(team), null))}
      </fieldset>
    </div>
  );
}

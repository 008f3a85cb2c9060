import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { useMe } from '../../../live/queries/session.query.ts';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { colleaguesOf, teamsOf, type Colleague, type Receiver } from './receivers.ts';
import { useTransferTexts } from './texts/use-transfer-texts.ts';
import styles from './transfer-dialog.module.css';

interface ReceiverListProps {
  readonly conversation: Conversation;
  readonly chosen: Receiver | null;
  readonly onChoose: (receiver: Receiver) => void;
}

/** Who can take it now; whoever cannot stands below, with the reason. */
export function ReceiverList({ conversation, chosen, onChoose }: ReceiverListProps): ReactElement {
  const t = useTransferTexts();
  const me = useMe().operator.id;
  const { data: operators = [] } = useQuery(operatorsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const colleagues = colleaguesOf(operators, me, conversation);
  const team = teams.find(({ id }) => id === conversation.teamId)?.name ?? '…';
  const standing = (colleague: Colleague): string => {
    const { obstacle, concurrency: count, capacity } = colleague;
    if (obstacle === null) return t('load', { count, capacity });
    if (obstacle === 'full') return t('full', { count, capacity });
    return obstacle === 'notInTeam' ? t('notInTeam', { team }) : t(obstacle);
  };
  const choice = (receiver: Receiver, beside: string): ReactElement => (
    <label key={receiver.id} className={styles['receiver']} data-closed={receiver.obstacle !== null}>
      <input
        type="radio"
        name="receiver"
        disabled={receiver.obstacle !== null}
        checked={chosen?.id === receiver.id}
        onChange={() => onChoose(receiver)}
      />
      <span>{receiver.name}</span>
      <small className="tabular">{beside}</small>
    </label>
  );
  return (
    <div className={styles['receivers']}>
      <fieldset>
        <legend>{t('colleagues')}</legend>
        {colleagues.length === 0 && <p className={styles['hint']}>{t('noColleagues')}</p>}
        {colleagues.map((colleague) => choice(colleague, standing(colleague)))}
      </fieldset>
      <fieldset>
        <legend>{t('teams')}</legend>
        {teamsOf(teams, operators, me).map((one) =>
          choice(one, one.free === 0 ? t('nobodyFree') : t('free', { count: one.free })),
        )}
      </fieldset>
    </div>
  );
}

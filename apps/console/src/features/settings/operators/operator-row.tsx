import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Operator, Presence } from '@parley/protocol';
import { useMe } from '../../../live/queries/session.query.ts';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import { ROLE_NAMES } from '../role-names.ts';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useMay } from '../use-may.ts';

const PRESENCES = {
  online: 'presenceOnline',
  away: 'presenceAway',
  offline: 'presenceOffline',
} as const satisfies Record<Presence, string>;

interface OperatorRowProps {
  readonly operator: Operator;
  readonly onEdit: () => void;
}

/** One colleague. */
export function OperatorRow({ operator, onEdit }: OperatorRowProps): ReactElement {
  const t = useSettingsTexts();
  const me = useMe();
  const may = useMay('administrator');
  const { data: teams } = useQuery(teamsQuery);
  const names = teams?.filter((team) => operator.teamIds.includes(team.id)).map((team) => team.name);
  const presence = !operator.isActive
    ? t('inactive')
    : operator.isInvited
      ? t('invited')
      : t(PRESENCES[operator.presence]);
  const load = t('load', { count: operator.concurrency, capacity: operator.capacity });
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>
          <span className={styles['dot']} data-presence={operator.presence} aria-hidden="true" />
          {operator.name}
          {operator.id === me.operator.id && <small>({t('you')})</small>}
          <small>{presence}</small>
        </span>
        <span className={styles['detail']}>
          {[t(ROLE_NAMES[operator.role]), operator.email, names?.join(', ') || t('noTeam')].join(' · ')}
        </span>
      </div>
      <span className={styles['side']} title={t('capacity')}>
        <span className="visually-hidden">{t('capacity')}: </span>
        {load}
      </span>
      {may && (
        <div className={styles['actions']}>
          <Button variant="subtle" aria-label={t('editNamed', { name: operator.name })} onClick={onEdit}>
            {t('edit')}
          </Button>
        </div>
      )}
    </li>
  );
}

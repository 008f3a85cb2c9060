import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { Team } from '@parley/protocol';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { TeamEditor } from './team-editor.tsx';

/** The teams, and how many people stand behind each. */
export function TeamsSection(): ReactElement {
  const t = useSettingsTexts();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <SectionFrame
        section="teams"
        intro={t('teamsIntro')}
        changedBy="administrator"
        addLabel={t('addTeam')}
        onAdd={() => setIsAdding(true)}
        query={useQuery(teamsQuery)}
      >
        {(teams) =>
          teams.length === 0 ? (
            <ScreenState icon="people" title={t('noTeamsTitle')}>
              {t('teamsIntro')}
            </ScreenState>
          ) : (
            <ul>
              {teams.map((team) => (
                <TeamRow key={team.id} team={team} />
              ))}
            </ul>
          )
        }
      </SectionFrame>
      {isAdding && <TeamEditor onClose={() => setIsAdding(false)} />}
    </>
  );
}

function TeamRow({ team }: { team: Team }): ReactElement {
  const t = useSettingsTexts();
  const { data: operators } = useQuery(operatorsQuery);
  const members = operators?.filter((operator) => operator.teamIds.includes(team.id));
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>{team.name}</span>
        {members && (
          <span className={styles['detail']}>
            {members.length === 0 ? t('teamEmpty') : members.map((operator) => operator.name).join(', ')}
          </span>
        )}
      </div>
      {members && <span className={styles['side']}>{t('teamMembers', { count: members.length })}</span>}
    </li>
  );
}

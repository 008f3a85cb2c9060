import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { Team } from '@parley/protocol';
import { operatorsQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import styles from '../section/section.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { useRoutingSettingsTexts } from '../routing/texts/use-routing-settings-texts.ts';
import { useMay } from '../use-may.ts';
import { TeamEditor } from './team-editor.tsx';

const RoutingModal = lazy(async () => ({
  default: (await import('../routing/routing-modal.tsx')).RoutingModal,
}));
const GoalModal = lazy(async () => ({
  default: (await import('./goal-modal.tsx')).GoalModal,
}));
const TrialModal = lazy(async () => ({
  default: (await import('../routing/trial-modal.tsx')).TrialModal,
}));

/** The teams, and how many people stand behind each. */
export function TeamsSection(): ReactElement {
  const t = useSettingsTexts();
  const r = useRoutingSettingsTexts();
  const [isAdding, setIsAdding] = useState(false);
  const [isTrying, setTrying] = useState(false);
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
            <>
              <ul>
                {teams.map((team) => (
                  <TeamRow key={team.id} team={team} />
                ))}
              </ul>
              <p className={styles['below']}>
                <Button variant="default" onClick={() => setTrying(true)}>
                  {r('tryOpen')}
                </Button>
              </p>
            </>
          )
        }
      </SectionFrame>
      {isTrying && (
        <Suspense fallback={null}>
          <TrialModal onClose={() => setTrying(false)} />
        </Suspense>
      )}
      {isAdding && <TeamEditor onClose={() => setIsAdding(false)} />}
    </>
  );
}

function TeamRow({ team }: { team: Team }): ReactElement {
  const t = useSettingsTexts();
  const r = useRoutingSettingsTexts();
  const may = useMay('administrator');
  const [opened, setOpened] = useState<'routing' | 'goal' | null>(null);
  const close = () => setOpened(null);
  const { data: operators } = useQuery(operatorsQuery);
  const members = operators?.filter((operator) => operator.teamIds.includes(team.id));
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <span className={styles['name']}>{team.name}</span>
        {team.goal && (
          <span className={styles['detail']}>
            {t('goal')}: {t(team.goal === 'sell' ? 'goalSell' : 'goalHelp')}
          </span>
        )}
        {members && (
          <span className={styles['detail']}>
            {members.length === 0 ? t('teamEmpty') : members.map((operator) => operator.name).join(', ')}
          </span>
        )}
      </div>
      {members && <span className={styles['side']}>{t('teamMembers', { count: members.length })}</span>}
      {may && (
        <div className={styles['actions']}>
          <Button
            variant="subtle"
            aria-label={t('goalOf', { name: team.name })}
            onClick={() => setOpened('goal')}
          >
            {t('goal')}
          </Button>
          <Button
            variant="subtle"
            aria-label={r('openOf', { name: team.name })}
            onClick={() => setOpened('routing')}
          >
            {r('open')}
          </Button>
        </div>
      )}
      {opened && (
        <Suspense fallback={null}>
          {opened === 'goal' ? (
            <GoalModal team={team} onClose={close} />
          ) : (
            <RoutingModal team={team} onClose={close} />
          )}
        </Suspense>
      )}
    </li>
  );
}

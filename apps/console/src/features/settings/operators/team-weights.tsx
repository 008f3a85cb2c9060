import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { TeamId, TeamWeight } from '@parley/protocol';
import { STANDARD_WEIGHT } from '@parley/routing';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import styles from '../form/form.module.css';
import { useRoutingSettingsTexts } from '../routing/texts/use-routing-settings-texts.ts';

const WEIGHTS = Array.from({ length: 11 }, (_, weight) => String(weight));

interface TeamWeightsProps {
  readonly teamIds: readonly TeamId[];
  readonly weights: readonly TeamWeight[];
  readonly onChange: (weights: readonly TeamWeight[]) => void;
}

/** How apt somebody is for each of their teams. */
export function TeamWeights({ teamIds, weights, onChange }: TeamWeightsProps): ReactElement | null {
  const t = useRoutingSettingsTexts();
  const { data: teams = [] } = useQuery(teamsQuery);
  const own = teams.filter(({ id }) => teamIds.includes(id));
  if (own.length === 0) return null;
  return (
    <fieldset className={styles['group']}>
      <legend>{t('weights')}</legend>
      <p className={styles['hint']}>{t('weightsMean')}</p>
      <div className={styles['pair']}>
        {own.map(({ id, name }) => (
          <NativeSelect
            key={id}
            size="sm"
            label={name}
            aria-label={t('weightOf', { team: name })}
            data={WEIGHTS}
            value={String(weights.find(({ teamId }) => teamId === id)?.weight ?? STANDARD_WEIGHT)}
            onChange={({ currentTarget }) =>
              onChange([
                ...weights.filter(({ teamId }) => teamId !== id),
                { teamId: id, weight: Number(currentTarget.value) },
              ])
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

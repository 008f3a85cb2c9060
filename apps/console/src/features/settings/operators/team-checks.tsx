import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { TeamId } from '@parley/protocol';
import { teamsQuery } from '../../../live/queries/settings.queries.ts';
import styles from '../form/form.module.css';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';

interface TeamChecksProps {
  readonly chosen: readonly TeamId[];
  readonly onChange: (chosen: readonly TeamId[]) => void;
}

/** In which teams somebody is. */
export function TeamChecks({ chosen, onChange }: TeamChecksProps): ReactElement {
  const t = useSettingsTexts();
  const { data: teams } = useQuery(teamsQuery);
  return (
    <fieldset className={styles['group']}>
      <legend>{t('inTeams')}</legend>
      <div className={styles['checks']}>
        {teams?.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((teamId) => teamId !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

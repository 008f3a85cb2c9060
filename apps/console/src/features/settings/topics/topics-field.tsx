import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TopicId } from '@parley/protocol';
import styles from '../form/form.module.css';
import { useTopics } from './use-topics.ts';

interface TopicsFieldProps {
  readonly name: string;
  readonly hint: string;
  readonly chosen: readonly TopicId[];
  readonly onChange: (chosen: readonly TopicId[]) => void;
}

/** What something is for, of the topics of all sites; nothing where there are none. */
export function TopicsField({ name, hint, chosen, onChange }: TopicsFieldProps): ReactElement | null {
  const topics = useTopics();
  if (topics.length === 0) return null;
  return (
    <fieldset className={styles['group']}>
      <legend>{name}</legend>
      <p className={styles['hint']}>{hint}</p>
      <div className={styles['checks']}>
        {topics.map((topic) => (
          <Checkbox
            key={topic.id}
            label={topic.name}
            checked={chosen.includes(topic.id)}
            onChange={({ currentTarget }) =>
              onChange(
                currentTarget.checked ? [...chosen, topic.id] : chosen.filter((one) => one !== topic.id),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

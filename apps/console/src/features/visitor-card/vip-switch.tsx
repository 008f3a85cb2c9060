import { useId, useState, type ReactElement } from 'react';
import type { Visitor } from '@parley/protocol';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

interface VipSwitchProps {
  readonly visitor: Visitor;
  readonly onChange: (isVip: boolean) => Promise<unknown>;
}

/** Whether the visitor comes before others. It shows what is stored, so that a failure is seen at once. */
export function VipSwitch({ visitor, onChange }: VipSwitchProps): ReactElement {
  const t = useCardTexts();
  const id = useId();
  const [state, setState] = useState<'resting' | 'saving' | 'failed'>('resting');
  const save = async (isVip: boolean): Promise<void> => {
    setState('saving');
    setState(
      await onChange(isVip).then(
        () => 'resting',
        () => 'failed',
      ),
    );
  };
  return (
    <div>
      <div className={styles['vip']}>
        <input
          id={id}
          type="checkbox"
          checked={visitor.isVip}
          disabled={state === 'saving'}
          aria-describedby={`${id}-means`}
          onChange={({ currentTarget }) => void save(currentTarget.checked)}
        />
        <label htmlFor={id}>VIP</label>
        <span id={`${id}-means`} className={styles['quiet']}>
          {t('vipMeans')}
        </span>
      </div>
      <p role="alert" className={styles['quiet']}>
        {state === 'failed' && t('vipFailed')}
      </p>
    </div>
  );
}

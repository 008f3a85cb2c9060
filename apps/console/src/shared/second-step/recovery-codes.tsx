import type { ReactElement } from 'react';
import { CopyField } from '../copy/copy-field.tsx';
import styles from './second-step.module.css';
import { useSecondStepTexts } from './texts/use-second-step-texts.ts';

/** The recovery codes, shown this once: to read, and to take away in one piece. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }): ReactElement {
  const t = useSecondStepTexts();
  return (
    <div className={styles['setUp']}>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyField label={t('recoveryCodes')} value={codes.join(' ')} />
    </div>
  );
}

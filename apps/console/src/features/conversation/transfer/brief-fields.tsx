import { TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { Brief } from '@parley/protocol';
import type { ReactElement } from 'react';
import { useTransferTexts } from './texts/use-transfer-texts.ts';
import styles from './transfer-dialog.module.css';

interface BriefFieldsProps {
  readonly brief: Brief;
  readonly onChange: (brief: Brief) => void;
}

const LINES = ['asked', 'promised', 'tried'] as const satisfies readonly (keyof Brief)[];

/** Three short lines for whoever takes it. */
export function BriefFields({ brief, onChange }: BriefFieldsProps): ReactElement {
  const t = useTransferTexts();
  return (
    <fieldset className={styles['brief']}>
      <legend>{t('brief')}</legend>
      {LINES.map((line) => (
        <TextInput
          key={line}
          size="sm"
          label={t(line)}
          maxLength={LIMITS.briefChars}
          value={brief[line]}
          onChange={({ currentTarget }) => onChange({ ...brief, [line]: currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

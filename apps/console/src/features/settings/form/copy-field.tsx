import { Button } from '@mantine/core';
import { useId, useRef, useState, type ReactElement } from 'react';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import styles from './form.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** A text to take away. Where the clipboard is closed to us, it is selected instead. */
export function CopyField({ label, value }: CopyFieldProps): ReactElement {
  const t = useSettingsTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'not-yet' | 'yes' | 'refused'>('not-yet');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      // No permission, or not a secure page.
      field.current?.select();
      setCopied('refused');
    }
  };
  return (
    <div className={styles['copy']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['copyLine']}>
        <input id={id} ref={field} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button
          variant="default"
          leftSection={copied === 'yes' ? <Icon name="check" size={16} /> : undefined}
          onClick={() => void copy()}
          onBlur={() => setCopied('not-yet')}
        >
          {copied === 'yes' ? t('copied') : t('copy')}
        </Button>
      </div>
      <p role="status" className={styles['hint']}>
        {copied === 'refused' && t('copyFailed')}
        {copied === 'yes' && <span className="visually-hidden">{t('copied')}</span>}
      </p>
    </div>
  );
}

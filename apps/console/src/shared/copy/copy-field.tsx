import { Button } from '@mantine/core';
import { useId, useRef, useState, type ReactElement } from 'react';
import { Icon } from '../ui/icon.tsx';
import styles from './copy-field.module.css';
import { useCopyTexts } from './texts/use-copy-texts.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** Puts a text on the clipboard; false where the browser keeps that closed, as on pages without https. */
async function putOnClipboard(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false; // No permission.
  }
}

/** A text to take away. Where the clipboard is closed to us, it is selected instead, and said how to go on. */
export function CopyField({ label, value }: CopyFieldProps): ReactElement {
  const t = useCopyTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'not-yet' | 'yes' | 'refused'>('not-yet');
  const copy = async (): Promise<void> => {
    const isCopied = await putOnClipboard(value);
    setCopied(isCopied ? 'yes' : 'refused');
    if (isCopied) return;
    field.current?.focus();
    field.current?.select();
  };
  return (
    <div className={styles['copy']}>
      <label htmlFor={id}>{label}</label>
      <div className={styles['line']}>
        <input id={id} ref={field} readOnly value={value} onFocus={(event) => event.target.select()} />
        <Button
          variant="default"
          leftSection={copied === 'yes' ? <Icon name="check" size={16} /> : undefined}
          onClick={() => void copy()}
        >
          {copied === 'yes' ? t('copied') : t('copy')}
        </Button>
      </div>
      <p role="status" className={styles['hint']}>
        {copied === 'refused' && t('selected')}
        {copied === 'yes' && <span className="visually-hidden">{t('copied')}</span>}
      </p>
    </div>
  );
}

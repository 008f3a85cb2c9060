import type { ReactElement } from 'react';
import { CopyField } from '../copy/copy-field.tsx';
import { CodeInput } from './code-input.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './second-step.module.css';
import { useSecondStepTexts } from './texts/use-second-step-texts.ts';

interface SetUpFieldsProps {
  readonly secret: string;
  readonly uri: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** What an authenticator is set up with, and the field for its first code. */
export function SetUpFields({ secret, uri, code, onCode }: SetUpFieldsProps): ReactElement {
  const t = useSecondStepTexts();
  return (
    <div className={styles['setUp']}>
      <p>{t('scan')}</p>
      <QrCode text={uri} label={t('picture')} />
      <CopyField label={t('secret')} value={secret} />
      <CodeInput label={t('code')} value={code} onChange={onCode} />
    </div>
  );
}

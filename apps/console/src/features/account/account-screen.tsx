import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Switch.css';
import type { ReactElement } from 'react';
import styles from './account.module.css';
import { AlertsSection } from './alerts/alerts-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PushSection } from './push/push-section.tsx';
import { SecondStepSection } from './second-step-section.tsx';
import { useAccountTexts } from './texts/use-account-texts.ts';

/** What operators arrange about their own sign-in. */
export function AccountScreen(): ReactElement {
  const t = useAccountTexts();
  return (
    <main className={styles['screen']}>
      <div className={styles['inside']}>
        <h1>{t('title')}</h1>
        <AlertsSection />
        <PushSection />
        <SecondStepSection />
        <PasswordSection />
        <DevicesSection />
      </div>
    </main>
  );
}

import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { changeLanguage, useLanguage } from '../../shared/i18n/load-texts.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/i18n/locale.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './account-page.module.css';

export interface AccountPageProps {
  readonly title: string;
  readonly hint?: string;
  /** Why the last attempt failed. */
  readonly failure: string | null;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Ways elsewhere, beneath the button. */
  readonly foot?: ReactNode;
}

/** The page before the console: a form with one button, and the choice of language. */
export function AccountPage(props: AccountPageProps): ReactElement {
  const language = useLanguage();
  return (
    <main className={styles['page']}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" width="40" height="40" />
        <h1>{props.title}</h1>
        {props.hint && <p className={styles['hint']}>{props.hint}</p>}
        {props.children}
        <p role="alert" className={styles['failure']}>
          {props.failure !== null && (
            <>
              <Icon name="alert" /> {props.failure}
            </>
          )}
        </p>
        <Button type="submit" size="md" fullWidth loading={props.isBusy}>
          {props.submitLabel}
        </Button>
        {props.foot}
      </form>
      <ul className={styles['languages']}>
        {LANGUAGES.map((name) => (
          <li key={name}>
            <button
              type="button"
              lang={name}
              aria-pressed={name === language}
              onClick={() => void changeLanguage(name)}
            >
              {LANGUAGE_NAMES[name]}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

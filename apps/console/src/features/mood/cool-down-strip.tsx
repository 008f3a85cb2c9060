import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { CommandButton } from '../../commands/command-button.tsx';
import { coolDown } from '../../commands/mood.commands.ts';
import { putAwayCoolDown } from '../../shared/screen/cool-down.store.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './cool-down-strip.module.css';
import { useMoodTexts } from './texts/use-mood-texts.ts';

/** A pause, offered in one line to who has just had something hard. Nobody else is told, and one press puts it away. */
export function CoolDownStrip(): ReactElement {
  const t = useMoodTexts();
  return (
    <section className={styles['strip']} aria-label={t('title')}>
      <Icon name="clock" size={16} />
      <p>
        {t('suggest')} <small>{t('onlyYou')}</small>
      </p>
      <CommandButton command={coolDown} size="xs" />
      <Button variant="subtle" color="gray" size="xs" onClick={putAwayCoolDown}>
        {t('later')}
      </Button>
    </section>
  );
}

import { Switch, type SwitchProps } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './form.module.css';

const PARTS = { track: styles['track'] ?? '', description: styles['means'] ?? '' };

/** Mantine's switch, with an off state that can be seen on every ground. */
export function Toggle(props: SwitchProps): ReactElement {
  return <Switch withThumbIndicator={false} classNames={PARTS} {...props} />;
}

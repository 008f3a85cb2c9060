import type { ReactElement } from 'react';
import { isMacKeyboard, keysOf, type Hotkey } from '../../commands/hotkey.ts';
import styles from './command-palette.module.css';

export function HotkeySigns({ hotkey }: { readonly hotkey: Hotkey }): ReactElement {
  return (
    <span className={styles['keys']}>
      {keysOf(hotkey, isMacKeyboard()).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

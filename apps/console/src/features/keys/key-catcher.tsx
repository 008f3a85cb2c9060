import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { isMacKeyboard, type Hotkey } from '../../commands/hotkey.ts';
import { readHotkey, type Refusal } from '../../commands/read-hotkey.ts';
import styles from './keys.module.css';
import { useKeysTexts } from './texts/use-keys-texts.ts';

interface KeyCatcherProps {
  readonly name: string;
  readonly onHotkey: (hotkey: Hotkey) => void;
  readonly onLeave: () => void;
}

/** Has the focus and takes the next keys for a command; Escape, Tab and a click elsewhere leave it as it was. */
export function KeyCatcher({ name, onHotkey, onLeave }: KeyCatcherProps): ReactElement {
  const t = useKeysTexts();
  const ref = useRef<HTMLButtonElement>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => ref.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Tab' && isBare) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && isBare) {
      onLeave();
      return;
    }
    const reading = readHotkey(event.nativeEvent, begun, isMacKeyboard());
    if (!reading) return;
    setRefusal(reading.kind === 'refused' ? reading.why : null);
    setBegun(reading.kind === 'begun' ? reading.step : null);
    if (reading.kind === 'hotkey') onHotkey(reading.hotkey);
  };

  return (
    <>
      <button ref={ref} type="button" className={styles['catcher']} onKeyDown={onKeyDown} onBlur={onLeave}>
        {begun === null ? t('press') : t('second', { key: begun })}
        <span className="visually-hidden"> {t('pressHint', { name })}</span>
      </button>
      <span role="alert" className={styles['refusal']}>
        {refusal && t(refusal)}
      </span>
    </>
  );
}

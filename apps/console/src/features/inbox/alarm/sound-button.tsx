import { useState, type ReactElement } from 'react';
import { trySound, useSound } from '../../../shared/sound/tones.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import styles from '../inbox-list.module.css';
import { useNoticeTexts } from './texts/use-notice-texts.ts';

/** Says that nothing can be heard yet, and turns it on with a sound. Gone after the first press of anything; a press of itself it sees to its end. */
export function SoundButton(): ReactElement | null {
  const t = useNoticeTexts();
  const isOn = useSound((sound) => sound.isOn);
  const [isPressed, setPressed] = useState(false);
  if (isOn && !isPressed) return null;
  return (
    <button
      type="button"
      className={styles['soundOff']}
      title={t('soundOffHint')}
      aria-label={t('soundOff')}
      onPointerDown={() => setPressed(true)}
      onKeyDown={() => setPressed(true)}
      onPointerLeave={() => setPressed(false)}
      onBlur={() => setPressed(false)}
      onClick={() => void trySound('chime')}
    >
      <Icon name="soundOff" size={18} />
    </button>
  );
}

import { useEffect, useRef, type ReactElement } from 'react';
import { hrefOf, SETTINGS_SECTIONS, type SettingsSection } from '../../shared/router/place.ts';
import { SECTION_NAMES } from './section-names.ts';
import styles from './settings.module.css';
import { useSettingsTexts } from './texts/use-settings-texts.ts';

/** The way between the sections. */
export function SettingsNav({ section: current }: { section: SettingsSection }): ReactElement {
  const t = useSettingsTexts();
  const nav = useRef<HTMLElement>(null);
  // On a phone the sections stand in a row that is wider than the screen.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav ref={nav} aria-label={t('sections')} className={styles['nav']}>
      {SETTINGS_SECTIONS.map((section) => (
        <a
          key={section}
          href={hrefOf({ screen: 'settings', section })}
          aria-current={section === current ? 'page' : undefined}
        >
          {t(SECTION_NAMES[section])}
        </a>
      ))}
    </nav>
  );
}

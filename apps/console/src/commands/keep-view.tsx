import { useState, type FormEvent, type ReactElement } from 'react';
import { LIMITS } from '@parley/protocol/limits';
import { newCommandId } from '@parley/protocol/ids';
import type { SavedView } from '@parley/protocol';
import { useChangePreferences } from '../live/saved-views.ts';
import styles from '../shared/filter/filter.module.css';
import { useFilterTexts } from '../shared/filter/texts/use-filter-texts.ts';
import { useSharedTexts } from '../shared/texts/use-shared-texts.ts';

interface KeepViewProps {
  /** What is shown now. */
  readonly view: Omit<SavedView, 'id' | 'name'>;
}

/** Gives what is shown now a name, under which it comes back. */
export function KeepView({ view }: KeepViewProps): ReactElement {
  const [t, shared] = [useFilterTexts(), useSharedTexts()];
  const change = useChangePreferences();
  const [name, setName] = useState('');
  const [told, setTold] = useState('');
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const kept: SavedView = { ...view, id: newCommandId(), name: name.trim() };
    const failure = await change((known) => ({ ...known, views: [...(known.views ?? []), kept] }));
    setTold(failure ? shared(failure.code) : t('kept'));
    if (!failure) setName('');
  };
  return (
    <form className={styles['keep']} aria-label={t('keepView')} onSubmit={(event) => void keep(event)}>
      <label>
        {t('viewName')}
        <input
          value={name}
          maxLength={LIMITS.nameChars}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
      </label>
      <button type="submit">{t('keep')}</button>
      <p role="status">{told}</p>
    </form>
  );
}

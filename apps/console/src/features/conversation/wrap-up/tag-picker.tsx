import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Tag, TagId } from '@parley/protocol';
import { useWrapUpTexts } from '../../../shared/wrap-up/texts/use-wrap-up-texts.ts';
import styles from './wrap-up.module.css';

interface TagPickerProps {
  readonly tags: readonly Tag[];
  readonly chosen: readonly TagId[];
  readonly onChange: (chosen: readonly TagId[]) => void;
  readonly isFirst: boolean;
}

/** Several of the tags; one that is put away stands here only where the conversation has it. */
export function TagPicker({ tags, chosen, onChange, isFirst }: TagPickerProps): ReactElement {
  const t = useWrapUpTexts();
  const [text, setText] = useState('');
  const [offered] = useState(() => {
    const isOn = ({ id }: Tag): boolean => chosen.includes(id);
    const shown = tags.filter((tag) => !tag.isPutAway || isOn(tag));
    // Those it has stand first, and nothing moves while they are chosen.
    return [...shown.filter(isOn), ...shown.filter((tag) => !isOn(tag))];
  });
  const wanted = text.trim().toLowerCase();
  const found = offered.filter(({ name }) => name.toLowerCase().includes(wanted));
  const toggle = (id: TagId): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const enter = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || wanted === '') return;
    event.preventDefault();
    if (!first) return;
    toggle(first.id);
    setText('');
  };
  if (offered.length === 0) return <p className={styles['quiet']}>{t('noTagsAtAll')}</p>;
  return (
    <>
      <TextInput
        size="sm"
        aria-label={t('findTag')}
        placeholder={t('findTag')}
        ref={(field) => void (isFirst && field?.setAttribute('autofocus', ''))}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={enter}
      />
      <div className={styles['tags']}>
        {found.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <bdi>{name}</bdi>
          </label>
        ))}
        {found.length === 0 && <p className={styles['quiet']}>{t('noTags')}</p>}
      </div>
    </>
  );
}

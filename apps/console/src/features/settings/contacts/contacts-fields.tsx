import { Button, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from '../form/form.module.css';
import { LocalizedFields } from '../form/localized-fields.tsx';
import type { Editor } from '../form/use-editor.ts';
import { MOST_LINKS, type ContactsDraft } from './contacts-draft.ts';
import { useContactsTexts } from './texts/use-contacts-texts.ts';

export function ContactsFields({ editor }: { editor: Editor<ContactsDraft> }): ReactElement {
  const t = useContactsTexts();
  const { draft, change, problems } = editor;
  return (
    <>
      <p className={styles['hint']}>{t('intro')}</p>
      <div className={styles['pair']}>
        <TextInput
          size="sm"
          label={t('phone')}
          type="tel"
          maxLength={40}
          data-autofocus
          value={draft.phone}
          onChange={({ currentTarget }) => change({ phone: currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={t('email')}
          type="email"
          maxLength={200}
          value={draft.email}
          error={problems.email}
          onChange={({ currentTarget }) => change({ email: currentTarget.value })}
        />
      </div>
      <Links editor={editor} />
      <LocalizedFields
        legend={t('hours')}
        hint={t('hoursHint')}
        value={draft.hours}
        problem={undefined}
        isOptional
        onChange={(hours) => change({ hours })}
      />
    </>
  );
}

function Links({ editor: { draft, change, problems } }: { editor: Editor<ContactsDraft> }): ReactElement {
  const t = useContactsTexts();
  const { links } = draft;
  const set = (place: number, part: Partial<(typeof links)[number]>): void =>
    change({ links: links.map((link, at) => (at === place ? { ...link, ...part } : link)) });
  return (
    <fieldset className={styles['group']}>
      <legend>{t('links')}</legend>
      {links.map(({ name, url }, place) => (
        // Nothing names a line but its place, and lines are only added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className={styles['pair']}>
          <TextInput
            size="sm"
            label={t('linkName')}
            maxLength={40}
            value={name}
            error={problems.links !== undefined && name.trim() === '' && url.trim() !== ''}
            onChange={({ currentTarget }) => set(place, { name: currentTarget.value })}
          />
          <TextInput
            size="sm"
            label={t('linkUrl')}
            type="url"
            maxLength={300}
            value={url}
            onChange={({ currentTarget }) => set(place, { url: currentTarget.value })}
          />
          <Button
            variant="subtle"
            color="gray"
            aria-label={t('removeLink', { name: name || url })}
            onClick={() => change({ links: links.filter((_, at) => at !== place) })}
          >
            ✕
          </Button>
        </div>
      ))}
      {problems.links !== undefined && <p role="alert">{problems.links}</p>}
      {links.length < MOST_LINKS && (
        <Button variant="default" onClick={() => change({ links: [...links, { name: '', url: '' }] })}>
          {t('addLink')}
        </Button>
      )}
    </fieldset>
  );
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { LIMITS } from '@parley/protocol/limits';
import type { ReactElement } from 'react';
import type { Team } from '@parley/protocol';
import { LocalizedFields } from '../form/localized-fields.tsx';
import styles from '../form/form.module.css';
import type { Editor } from '../form/use-editor.ts';
import { Toggle } from '../form/toggle.tsx';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { AccentField } from './accent-field.tsx';
import type { SiteDraft } from './site-draft.ts';

interface SiteFieldsProps {
  readonly editor: Editor<SiteDraft>;
  readonly teams: readonly Team[];
}

export function SiteFields({ editor, teams }: SiteFieldsProps): ReactElement {
  const t = useSettingsTexts();
  const { draft, change, problems } = editor;
  return (
    <>
      <TextInput
        size="sm"
        label={t('siteName')}
        data-autofocus
        required
        maxLength={LIMITS.nameChars}
        value={draft.name}
        error={problems.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <NativeSelect
        label={t('siteTeam')}
        value={draft.teamId ?? ''}
        error={problems.teamId}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) =>
          change({ teamId: teams.find(({ id }) => id === currentTarget.value)?.id ?? null })
        }
      />
      <div className={styles['pair']}>
        <AccentField
          value={draft.accent}
          problem={problems.accent}
          onChange={(accent) => change({ accent })}
        />
        <NativeSelect
          label={t('side')}
          value={draft.side}
          data={[
            { value: 'right', label: t('sideRight') },
            { value: 'left', label: t('sideLeft') },
          ]}
          onChange={({ currentTarget }) =>
            change({ side: currentTarget.value === 'left' ? 'left' : 'right' })
          }
        />
      </div>
      <LocalizedFields
        legend={t('greeting')}
        hint={t('greetingHint')}
        value={draft.greeting}
        problem={problems.greeting}
        onChange={(greeting) => change({ greeting })}
      />
      <Manners editor={editor} />
      <Textarea
        label={t('origins')}
        description={t('originsHint')}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        value={draft.origins}
        error={problems.origins}
        onChange={({ currentTarget }) => change({ origins: currentTarget.value })}
      />
    </>
  );
}

const LINK_CARDS = ['own', 'all', 'off'] as const;

/** What the site does beyond answering; each costs the visitor something, and says what. */
function Manners({ editor: { draft, change } }: { editor: Editor<SiteDraft> }): ReactElement {
  const t = useSettingsTexts();
  return (
    <>
      <NativeSelect
        label={t('quotes')}
        description={t('quotesHint')}
        value={draft.quotes ?? 'touch'}
        data={[
          { value: 'touch', label: t('quotesTouch') },
          { value: 'mouse', label: t('quotesMouse') },
          { value: 'off', label: t('quotesOff') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ quotes: value === 'off' || value === 'mouse' ? value : 'touch' })
        }
      />
      <Toggle
        label={t('livePresence')}
        description={t('livePresenceHint')}
        checked={draft.livePresence}
        onChange={({ currentTarget }) => change({ livePresence: currentTarget.checked })}
      />
      <Toggle
        label={t('typingPreview')}
        description={t('typingPreviewHint')}
        checked={draft.typingPreview}
        onChange={({ currentTarget }) => change({ typingPreview: currentTarget.checked })}
      />
      <Toggle
        label={t('requiresConsent')}
        description={t('requiresConsentHint')}
        checked={draft.requiresConsent}
        onChange={({ currentTarget }) => change({ requiresConsent: currentTarget.checked })}
      />
      <Textarea
        label={t('toneNote')}
        description={t('toneNoteHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={LIMITS.toneNoteChars}
        value={draft.toneNote ?? ''}
        onChange={({ currentTarget }) => change({ toneNote: currentTarget.value })}
      />
      <NativeSelect
        label={t('linkCards')}
        description={t('linkCardsHint')}
        value={draft.linkCards}
        data={LINK_CARDS.map((value) => ({ value, label: t(`linkCards-${value}`) }))}
        onChange={({ currentTarget }) => {
          const linkCards = LINK_CARDS.find((one) => one === currentTarget.value);
          if (linkCards) change({ linkCards });
        }}
      />
    </>
  );
}

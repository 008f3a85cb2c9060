import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import type { QuickMessage, QuickMessageFigures } from '@parley/protocol';
import { quickMessagesQuery } from '../../../live/queries/settings.queries.ts';
import { fuzzyScore } from '../../../shared/fuzzy.ts';
import { useServerNowInMinutes } from '../../../shared/time/use-now.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { ScreenState } from '../../../shared/ui/screen-state.tsx';
import { SectionFrame } from '../section/section-frame.tsx';
import styles from '../section/section.module.css';
import { usePlaybookTexts } from '../../../shared/playbook/texts/use-playbook-texts.ts';
import { useMay } from '../use-may.ts';
import { useSettingsTexts } from '../texts/use-settings-texts.ts';
import { QuickMessageEditor } from './quick-message-editor.tsx';
import { QuickMessageRow } from './quick-message-row.tsx';
import { caresOf, type Care } from './quick-care.ts';
import { quickFiguresQuery } from './quick-figures.query.ts';
import { QuickTools } from './quick-tools.tsx';
import { useQuickTexts } from './texts/use-quick-texts.ts';

const PlaybooksModal = lazy(async () => ({
  default: (await import('../playbooks/playbooks-modal.tsx')).PlaybooksModal,
}));

/** From this many on, a list is searched rather than read. */
const MANY = 8;

/** The stored texts of the workspace and its teams. */
export function QuickMessagesSection(): ReactElement {
  const t = useSettingsTexts();
  const [edited, setEdited] = useState<QuickMessage | 'new' | null>(null);
  const [isPlaybookOpen, setPlaybookOpen] = useState(false);
  const playbook = usePlaybookTexts();
  const may = useMay('supervisor');
  const query = useQuery(quickMessagesQuery);
  return (
    <>
      <SectionFrame
        section="quick-messages"
        intro={t('quickIntro')}
        changedBy="operator"
        addLabel={t('addQuick')}
        onAdd={() => setEdited('new')}
        query={query}
      >
        {(messages) =>
          messages.length === 0 ? (
            <ScreenState icon="bolt" title={t('noQuickTitle')}>
              {t('noQuickText')}
            </ScreenState>
          ) : (
            <Cared messages={messages} onEdit={setEdited} />
          )
        }
      </SectionFrame>
      {may && (
        <p className={styles['below']}>
          <Button variant="default" onClick={() => setPlaybookOpen(true)}>
            {playbook('edit')}
          </Button>
        </p>
      )}
      {isPlaybookOpen && (
        <Suspense fallback={null}>
          <PlaybooksModal onClose={() => setPlaybookOpen(false)} />
        </Suspense>
      )}
      {edited && (
        <QuickMessageEditor
          known={edited === 'new' ? null : edited}
          all={query.data ?? []}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

interface ListProps {
  readonly messages: readonly QuickMessage[];
  readonly onEdit: (message: QuickMessage) => void;
}

/** Which of them need care, above the list. */
function Cared({ messages, onEdit }: ListProps): ReactElement {
  const quick = useQuickTexts();
  const now = useServerNowInMinutes();
  const [care, setCare] = useState<Care | null>(null);
  const { data } = useQuery(quickFiguresQuery);
  const figures = new Map(data?.figures.map((one) => [one.quickMessageId, one]));
  const cares = new Map(
    messages.map(({ id, ...one }) => [
      id,
      caresOf({ id, ...one }, { figures: figures.get(id), from: data?.from, now }),
    ]),
  );
  const needing = (wanted: Care): readonly QuickMessage[] =>
    messages.filter(({ id }) => cares.get(id)?.includes(wanted));
  const counts = {
    review: needing('review').length,
    unused: needing('unused').length,
    dead: needing('dead').length,
  };
  const shown = care === null ? messages : needing(care);
  return (
    <>
      <QuickTools messages={messages} counts={counts} care={care} onCare={setCare} />
      {shown.length === 0 ? (
        <p role="status" className={styles['row']}>
          {quick('careNone')}
        </p>
      ) : (
        <List messages={shown} figures={figures} onEdit={onEdit} />
      )}
    </>
  );
}

function List({
  messages,
  figures,
  onEdit,
}: ListProps & { readonly figures: ReadonlyMap<string, QuickMessageFigures> }): ReactElement {
  const t = useSettingsTexts();
  const quick = useQuickTexts();
  const [search, setSearch] = useState('');
  const found = matching(messages, search);
  return (
    <>
      {messages.length > MANY && (
        <div className={styles['toolbar']}>
          <TextInput
            size="sm"
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<Icon name="search" size={16} />}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </div>
      )}
      {found.length === 0 && (
        <p role="status" className={styles['row']}>
          {t('nothingFound', { query: search })}
        </p>
      )}
      {foldersOf(found, search).map(({ folder, messages: ofFolder }) => (
        <section key={folder} aria-label={folder === '' ? quick('noFolder') : folder}>
          {(folder !== '' || ofFolder.length < found.length) && (
            <h3 className={styles['folder']}>{folder === '' ? quick('noFolder') : folder}</h3>
          )}
          <ul>
            {ofFolder.map((message) => (
              <QuickMessageRow
                key={message.id}
                message={message}
                figures={figures.get(message.id)}
                onEdit={() => onEdit(message)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** By shortcode as they stand, or the best matches first. */
function matching(messages: readonly QuickMessage[], search: string): QuickMessage[] {
  const sorted = messages.toSorted((one, other) => one.shortcode.localeCompare(other.shortcode));
  if (search.trim() === '') return sorted;
  const scored = sorted.map((message) => ({
    message,
    score: fuzzyScore(search, [message.shortcode, message.use, message.folder, message.text].join(' ')),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ message }) => message);
}

interface Folder {
  readonly folder: string;
  readonly messages: readonly QuickMessage[];
}

/** By folder, those without one last; what was searched for stands by how well it fits, in no folders. */
function foldersOf(messages: readonly QuickMessage[], search: string): readonly Folder[] {
  if (search.trim() !== '') return [{ folder: '', messages }];
  const folders = [...new Set(messages.map(({ folder }) => folder))];
  return folders
    .toSorted((one, other) => Number(one === '') - Number(other === '') || one.localeCompare(other))
    .map((folder) => ({ folder, messages: messages.filter((message) => message.folder === folder) }));
}

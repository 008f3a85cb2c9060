import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SavedView } from '@parley/protocol';
import { KeepView } from '../../../commands/keep-view.tsx';
import { useCommandContext, useSections } from '../../../commands/use-command-context.ts';
import { savedViewCommands, VIEW_COMMANDS } from '../../../commands/view.commands.ts';
import type { Command } from '../../../commands/command.ts';
import { hotkeyText } from '../../../commands/hotkey.ts';
import { withOwnHotkey } from '../../../commands/own-hotkeys.ts';
import { countOf, sectionsOfView } from '../../../live/inbox.views.ts';
import { countsQuery } from '../../../live/queries/conversations.queries.ts';
import { passedQuery } from '../../../live/queries/passed.query.ts';
import { operatorsQuery, sitesQuery, teamsQuery } from '../../../live/queries/settings.queries.ts';
import { useChangePreferences, useSavedViews } from '../../../live/saved-views.ts';
import { useViewer } from '../../../live/unattended.ts';
import { useWrapUpChoices } from '../../../live/wrap-up.ts';
import filter from '../../../shared/filter/filter.module.css';
import { WhoseFields } from '../../../shared/filter/whose-fields.tsx';
import { RUNNING_LISTS, showInbox, useInboxView } from '../../../shared/screen/inbox-view.store.ts';
import { startOfDay } from '../../../shared/time/start-of-day.ts';
import { useServerNowInMinutes } from '../../../shared/time/use-now.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { useInboxTexts } from '../texts/use-inbox-texts.ts';
import styles from './views-panel.module.css';

interface ViewsPanelProps {
  /** A view was chosen. */
  readonly onChosen: () => void;
}

/** Every view with its count, those that the operator has kept, and what narrows them. */
export function ViewsPanel({ onChosen }: ViewsPanelProps): ReactElement {
  const t = useInboxTexts();
  const view = useInboxView();
  const counts = useCounts();
  const [sites, teams, operators] = [useQuery(sitesQuery), useQuery(teamsQuery), useQuery(operatorsQuery)];
  return (
    <>
      <ul className={styles['views']} aria-label={t('views')}>
        {VIEW_COMMANDS.map((command) => {
          const name = nameOf(command);
          return (
            <li key={name}>
              <Choice
                command={command}
                label={t(name === 'ended' ? 'endedToday' : name)}
                count={counts[name]}
                isCurrent={name === view.list}
                onChosen={onChosen}
              />
            </li>
          );
        })}
      </ul>
      <SavedViews onChosen={onChosen} />
      <div className={`${filter['fields']} ${styles['foot']}`}>
        <WhoseFields
          value={view.whose}
          onChange={(whose) => showInbox({ whose })}
          sites={sites.data ?? []}
          teams={teams.data ?? []}
          operators={operators.data ?? []}
          {...useWrapUpChoices()}
        />
        <KeepView view={{ list: view.list, filter: view.whose }} />
      </div>
    </>
  );
}

const NAMES = [...RUNNING_LISTS, 'passed', 'ended', 'missed', 'unwrapped'] as const;
type Name = (typeof NAMES)[number];

const nameOf = ({ id }: Command): Name => NAMES.find((name) => id === `view-${name}`) ?? 'all';

/** How many each view holds: the running ones as they are here, the ended ones as the server counts today's. */
function useCounts(): Readonly<Partial<Record<Name, number>>> {
  const viewer = useViewer('unattended');
  const sections = useSections();
  const today = startOfDay(useServerNowInMinutes());
  const { data } = useQuery(countsQuery(today));
  const running = RUNNING_LISTS.map((list) => [
    list,
    countOf(sectionsOfView(sections, { list, whose: {} }, viewer)),
  ]);
  const passed = useQuery(passedQuery).data?.filter(({ state }) => state !== 'ended').length;
  return { ...Object.fromEntries(running), ...data, ...(passed !== undefined && { passed }) };
}

interface ChoiceProps {
  readonly command: Command;
  readonly label: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
  readonly onChosen: () => void;
}

function Choice({ command, label, count, isCurrent, onChosen }: ChoiceProps): ReactElement {
  const context = useCommandContext();
  const { hotkey } = withOwnHotkey(command, context.ownHotkeys);
  return (
    <button
      type="button"
      className={styles['choice']}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => {
        void command.run(context);
        onChosen();
      }}
    >
      <span className={styles['label']}>{label}</span>
      {hotkey && <kbd>{hotkeyText(hotkey)}</kbd>}
      <span className={styles['count']}>{count}</span>
    </button>
  );
}

function SavedViews({ onChosen }: ViewsPanelProps): ReactElement | null {
  const t = useInboxTexts();
  const views = useSavedViews();
  const change = useChangePreferences();
  const { fail } = useCommandContext();
  const viewer = useViewer('unattended');
  const sections = useSections();
  if (views.length === 0) return null;
  const commands = savedViewCommands(views);
  const countIn = ({ list, filter: whose }: SavedView): number | undefined => {
    const running = RUNNING_LISTS.find((name) => name === list);
    return running && countOf(sectionsOfView(sections, { list: running, whose }, viewer));
  };
  const forget = async (view: SavedView): Promise<void> => {
    const failure = await change((known) => ({
      ...known,
      views: (known.views ?? []).filter(({ id }) => id !== view.id),
    }));
    if (failure) fail(failure);
  };
  return (
    <section aria-label={t('kept')} className={styles['saved']}>
      <h2>{t('kept')}</h2>
      <ul className={styles['views']}>
        {views.map((view, index) => {
          const command = commands[index];
          return (
            command && (
              <li key={view.id}>
                <Choice
                  command={command}
                  label={view.name}
                  count={countIn(view)}
                  isCurrent={false}
                  onChosen={onChosen}
                />
                <button
                  type="button"
                  className={styles['forget']}
                  title={t('forgetView', { name: view.name })}
                  onClick={() => void forget(view)}
                >
                  <span className="visually-hidden">{t('forgetView', { name: view.name })}</span>
                  <Icon name="close" size={14} />
                </button>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

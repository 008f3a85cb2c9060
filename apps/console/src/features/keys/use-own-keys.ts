import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FIXED_COMMANDS } from '../../commands/all-commands.ts';
import type { Command } from '../../commands/command.ts';
import type { Hotkey } from '../../commands/hotkey.ts';
import { isSameHotkey, withHotkey, withOwnHotkey, type OwnHotkeys } from '../../commands/own-hotkeys.ts';
import { savedViewCommands } from '../../commands/view.commands.ts';
import { preferencesQuery } from '../../live/queries/preferences.query.ts';
import { failureOf, request, type Failure } from '../../shared/api/request.ts';

/** Keys that another command has: the operator says what becomes of them. */
interface Clash {
  readonly command: Command;
  readonly hotkey: Hotkey;
  readonly other: Command;
}

export interface OwnKeys {
  /** Undefined while they load. */
  readonly own: OwnHotkeys | undefined;
  readonly error: Failure | null;
  readonly retry: () => void;
  readonly clash: Clash | null;
  readonly state: 'saved' | Failure | null;
  /** Gives a command keys, or none; where another command has them it only asks. */
  readonly give: (command: Command, hotkey: Hotkey | null) => void;
  readonly swap: () => void;
  readonly forgetClash: () => void;
  readonly resetAll: () => void;
}

/** The operator's own keys and how they are changed: at once on the screen, and taken back when the server does not have them. */
export function useOwnKeys(): OwnKeys {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const [clash, setClash] = useState<Clash | null>(null);
  const [state, setState] = useState<OwnKeys['state']>(null);
  const own = data?.hotkeys;

  const save = async (hotkeys: OwnHotkeys): Promise<void> => {
    setClash(null);
    setState(null);
    const { queryKey } = preferencesQuery;
    client.setQueryData(queryKey, (known) => known && { ...known, hotkeys });
    const answer = await request('PUT /v1/preferences', { body: { ...data, hotkeys } });
    setState(answer.ok ? 'saved' : answer.error);
    if (!answer.ok) await client.invalidateQueries({ queryKey });
  };
  const give = (command: Command, hotkey: Hotkey | null): void => {
    if (!own) return;
    const other = [...FIXED_COMMANDS, ...savedViewCommands(data?.views ?? [])].find((each) => {
      const taken = withOwnHotkey(each, own).hotkey;
      return each.id !== command.id && hotkey !== null && taken && isSameHotkey(taken, hotkey);
    });
    setState(null);
    if (other && hotkey !== null) setClash({ command, hotkey, other });
    else void save(withHotkey(own, command, hotkey));
  };
  const swap = (): void => {
    if (!own || !clash) return;
    const { command, hotkey, other } = clash;
    const before = withOwnHotkey(command, own).hotkey ?? null;
    void save(withHotkey(withHotkey(own, other, before), command, hotkey));
  };
  return {
    own,
    error: error && failureOf(error),
    retry: () => void refetch(),
    clash,
    state,
    give,
    swap,
    forgetClash: () => setClash(null),
    resetAll: () => void save({}),
  };
}

import { ActionIcon, Button, type ButtonSize, type ButtonVariant } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import type { MessageEvent } from '../live/own-messages.ts';
import { Icon } from '../shared/ui/icon.tsx';
import type { Command } from './command.ts';
import { hotkeyText } from './hotkey.ts';
import { withOwnHotkey } from './own-hotkeys.ts';
import { useCommandContext } from './use-command-context.ts';

export interface CommandButtonProps {
  readonly command: Command;
  /** Acts on this conversation instead of the one on the screen. */
  readonly conversation?: Conversation;
  /** Acts on this message instead of the newest own one. */
  readonly message?: MessageEvent;
  /** `icon` shows the drawing alone; its name and keys are its title. */
  readonly look?: 'icon' | ButtonVariant;
  readonly size?: ButtonSize;
  /** Stays on the screen, greyed, while the command makes no sense: for buttons whose place must not jump. */
  readonly staysVisible?: boolean;
}

/** The command as a button; absent while the command makes no sense. */
export function CommandButton(props: CommandButtonProps): ReactElement | null {
  const { command, conversation, message, look = 'default', size = 'sm', staysVisible = false } = props;
  const here = useCommandContext();
  const context = { ...here, ...(conversation && { conversation }), ...(message && { message }) };
  const isReady = command.when(context);
  if (!isReady && !staysVisible) return null;
  const label = command.label(context.t);
  const { hotkey } = withOwnHotkey(command, context.ownHotkeys);
  const title = hotkey ? `${label} (${hotkeyText(hotkey)})` : label;
  const run = (): void => void command.run(context);
  if (look === 'icon') {
    return (
      <ActionIcon aria-label={label} title={title} onClick={run}>
        <Icon name={command.icon} />
      </ActionIcon>
    );
  }
  return (
    <Button
      variant={look}
      size={size}
      {...(look === 'subtle' ? { color: 'gray' } : {})}
      title={title}
      disabled={!isReady}
      leftSection={<Icon name={command.icon} size={16} />}
      onClick={run}
    >
      <span data-label>{label}</span>
    </Button>
  );
}

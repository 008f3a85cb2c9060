import { ActionIcon, Button, type ButtonSize, type ButtonVariant } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import type { MessageEvent } from '../live/own-messages.ts';
import { Icon, type IconName } from '../shared/ui/icon.tsx';
import type { Command } from './command.ts';
import { hotkeyText } from './hotkey.ts';
import { withOwnHotkey } from './own-hotkeys.ts';
import { useCommandContext, useSections } from './use-command-context.ts';

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
  return props.conversation ? <ButtonHere {...props} /> : <ButtonAnywhere {...props} />;
}

/** What makes sense may change with any conversation. */
function ButtonAnywhere(props: CommandButtonProps): ReactElement {
  useSections();
  return <ButtonHere {...props} />;
}

function ButtonHere(props: CommandButtonProps): ReactElement | null {
  const { command, conversation, message, look = 'default', size = 'sm', staysVisible = false } = props;
  const here = useCommandContext();
  const context = { ...here, ...(conversation && { conversation }), ...(message && { message }) };
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const run = useCallback(() => void command.run(latest.current), [command]);
  const isReady = command.when(context);
  if (!isReady && !staysVisible) return null;
  const label = command.label(context.t);
  const { hotkey } = withOwnHotkey(command, context.ownHotkeys);
  const title = hotkey ? `${label} (${hotkeyText(hotkey)})` : label;
  return <DrawnButton {...{ look, size, label, title, isReady, run }} icon={command.icon} />;
}

interface DrawnButtonProps {
  readonly look: 'icon' | ButtonVariant;
  readonly size: ButtonSize;
  readonly label: string;
  readonly title: string;
  readonly icon: IconName;
  readonly isReady: boolean;
  readonly run: () => void;
}

/** Drawn anew only when it looks or does otherwise. */
const DrawnButton = memo(function DrawnButton(props: DrawnButtonProps): ReactElement {
  const { look, size, label, title, icon, isReady, run } = props;
  if (look === 'icon') {
    return (
      <ActionIcon aria-label={label} title={title} onClick={run}>
        <Icon name={icon} />
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
      leftSection={<Icon name={icon} size={16} />}
      onClick={run}
    >
      <span data-label>{label}</span>
    </Button>
  );
});

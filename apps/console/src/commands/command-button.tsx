import type { ButtonSize, ButtonVariant } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import type { MessageEvent } from '../live/own-messages.ts';
import { Icon } from '../shared/ui/icon.tsx';
import { IconButton, PlainButton } from '../shared/ui/plain-button.tsx';
import type { Command, CommandContext } from './command.ts';
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
  return <DrawnButton {...{ command, look, size, isReady, run }} t={here.t} ownHotkeys={here.ownHotkeys} />;
}

interface DrawnButtonProps {
  readonly look: 'icon' | ButtonVariant;
  readonly size: ButtonSize;
  readonly command: Command;
  readonly t: CommandContext['t'];
  readonly ownHotkeys: CommandContext['ownHotkeys'];
  readonly isReady: boolean;
  readonly run: () => void;
}

/** Drawn anew only when it looks or does otherwise. */
const DrawnButton = memo(function DrawnButton(props: DrawnButtonProps): ReactElement {
  const { command, look, size, t, ownHotkeys, isReady, run } = props;
  const { icon } = command;
  const label = command.label(t);
  const { hotkey } = withOwnHotkey(command, ownHotkeys);
  const title = hotkey ? `${label} (${hotkeyText(hotkey)})` : label;
  if (look === 'icon') {
    return (
      <IconButton aria-label={label} title={title} onClick={run}>
        <Icon name={icon} />
      </IconButton>
    );
  }
  return (
    <PlainButton
      look={look}
      size={size}
      title={title}
      disabled={!isReady}
      icon={<Icon name={icon} size={16} />}
      onClick={run}
    >
      <span data-label>{label}</span>
    </PlainButton>
  );
});

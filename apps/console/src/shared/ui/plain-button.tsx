import {
  ActionIcon,
  Button,
  UnstyledButton,
  useMantineTheme,
  type ButtonSize,
  type ButtonVariant,
} from '@mantine/core';
import type { ComponentProps, CSSProperties, ReactElement } from 'react';

/*
 * Mantine's buttons as they stand in the page, without the machinery that makes them: rows and tool bars have dozens, and each costs
 * milliseconds on a slow machine. How they look is Mantine's own, asked once for each look.
 */

type Native = ComponentProps<'button'>;

interface PlainButtonProps extends Native {
  readonly look: ButtonVariant;
  readonly size: ButtonSize;
  readonly icon: ReactElement;
}

const styles = new Map<string, CSSProperties>();

function styleOf(
  key: string,
  variablesOf: () => Readonly<Record<`--${string}`, string | undefined>>,
): CSSProperties {
  const style: CSSProperties = styles.get(key) ?? { ...variablesOf() };
  styles.set(key, style);
  return style;
}

const classesOf = (root: string | undefined, { disabled, className }: Native): string =>
  ['mantine-focus-auto', !disabled && 'mantine-active', className, root, UnstyledButton.classes['root']]
    .filter(Boolean)
    .join(' ');

/** A button of words with a drawing before them. */
export function PlainButton({ look, size, icon, children, ...native }: PlainButtonProps): ReactElement {
  const theme = useMantineTheme();
  const color = look === 'subtle' ? { color: 'gray' } : {};
  const style = styleOf(
    `${look} ${size}`,
    () => Button.varsResolver(theme, { variant: look, size, ...color }, undefined).root,
  );
  const { classes } = Button;
  return (
    <button
      type="button"
      {...native}
      className={classesOf(classes['root'], native)}
      style={style}
      data-variant={look}
      data-size={size}
      data-disabled={native.disabled || undefined}
      data-with-left-section
    >
      <span className={classes['inner']}>
        <span className={classes['section']} data-position="left">
          {icon}
        </span>
        <span className={classes['label']}>{children}</span>
      </span>
    </button>
  );
}

/** A button with a drawing alone; give it a name. */
export function IconButton({ children, ...native }: Native): ReactElement {
  const theme = useMantineTheme();
  const style = styleOf('icon', () => {
    const { defaultProps } = theme.components['ActionIcon'] ?? {};
    return ActionIcon.varsResolver(theme, { ...defaultProps }, undefined).root;
  });
  const { classes } = ActionIcon;
  return (
    <button
      type="button"
      {...native}
      className={classesOf(classes['root'], native)}
      style={style}
      data-variant="subtle"
      data-disabled={native.disabled || undefined}
    >
      <span className={classes['icon']}>{children}</span>
    </button>
  );
}

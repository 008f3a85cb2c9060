import { ActionIcon, Button, type ButtonSize, type ButtonVariant } from '@mantine/core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderScreen } from '../../../test/render-screen.tsx';
import { IconButton, PlainButton } from './plain-button.tsx';

/** All that a style sheet can see. */
const seen = (name: string): unknown => {
  const button = page.getByRole('button', { name, exact: true }).element();
  const parts = [...button.querySelectorAll<HTMLElement>('span')];
  return [button, ...parts].map((one) => ({
    classes: [...one.classList].sort(),
    style: one.getAttribute('style'),
    data: one
      .getAttributeNames()
      .filter((name) => name.startsWith('data-'))
      .map((name) => `${name}=${one.getAttribute(name) ?? ''}`),
  }));
};

const looks: readonly (readonly [ButtonVariant, ButtonSize])[] = [
  ['default', 'compact-sm'],
  ['default', 'sm'],
  ['filled', 'sm'],
  ['subtle', 'sm'],
];

test.each(looks)('looks as the button it stands for: %s, %s', async (look, size) => {
  const color = look === 'subtle' ? { color: 'gray' } : {};
  await renderScreen(
    <>
      {[false, true].map((isOff) => (
        <p key={String(isOff)}>
          <Button variant={look} size={size} {...color} leftSection={<i />} disabled={isOff}>
            {`theirs ${isOff}`}
          </Button>
          <PlainButton look={look} size={size} icon={<i />} disabled={isOff}>
            {`ours ${isOff}`}
          </PlainButton>
        </p>
      ))}
    </>,
  );
  for (const isOff of [false, true]) {
    await expect.element(page.getByRole('button', { name: `ours ${isOff}` })).toBeVisible();
    expect(seen(`ours ${isOff}`)).toEqual(seen(`theirs ${isOff}`));
  }
});

test('so does the one with a drawing alone', async () => {
  await renderScreen(
    <>
      <ActionIcon aria-label="theirs" className="own" />
      <IconButton aria-label="ours" className="own" />
    </>,
  );
  await expect.element(page.getByRole('button', { name: 'ours' })).toBeVisible();
  expect(seen('ours')).toEqual(seen('theirs'));
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { lazily } from './lazily.tsx';
import { Optional } from './optional.tsx';

test('a part that does not arrive leaves what is around it, says so once, and is asked for again the next time', async () => {
  const load = vi
    .fn<() => Promise<() => React.JSX.Element>>(async () => () => <p>the part</p>)
    .mockRejectedValueOnce(new Error('no network'));
  const Part = lazily(load);
  const onFailed = vi.fn<() => void>();
  const shown = (attempt: number) => (
    <>
      <input aria-label="around it" />
      <Optional key={attempt} instead={<p>without it</p>} onFailed={onFailed}>
        <Part />
      </Optional>
    </>
  );
  const { rerender } = await render(shown(1));
  const field = page.getByRole('textbox', { name: 'around it' });
  await field.fill('half a sentence');
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledTimes(1));
  await expect.element(page.getByText('without it')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
  await rerender(shown(2));
  await expect.element(page.getByText('the part')).toBeVisible();
  await expect.element(field).toHaveValue('half a sentence');
  await expect.element(field).toHaveFocus();
  expect(load).toHaveBeenCalledTimes(2);
  expect(onFailed).toHaveBeenCalledTimes(1);
});

import { aPublicSite, aReceipt } from '@parley/testkit/builders';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const receipt = aReceipt();
const press = (name: string) => page.getByRole('button', { name }).click();

describe('the menu', () => {
  it('comes by itself once its file loads, whatever happened to that before', async () => {
    stage = await openPanel({ rareFailures: 2 });
    await press('More');
    await expect
      .element(page.getByRole('checkbox', { name: 'Show what I type before I send it' }))
      .not.toBeInTheDocument();
    await expect
      .element(page.getByRole('checkbox', { name: 'Show what I type before I send it' }), { timeout: 10_000 })
      .toBeVisible();
  });

  it('deletes what is kept of the visitor when they say so twice, and shows the receipt', async () => {
    localStorage.setItem(`parley:${aPublicSite().key}:token`, 'a-token-of-a-visitor');
    stage = await openPanel();
    await press('More');
    await press('Your data');
    await expect
      .element(page.getByText('Everything this site’s chat keeps about you', { exact: false }))
      .toBeVisible();
    await expectAccessible();
    stage.courier.takeData.mockRejectedValueOnce(new Error('no network'));
    await press('Save it as a file');
    await expect.element(page.getByText('That did not work. Please try again.')).toBeVisible();
    stage.courier.erase.mockResolvedValueOnce({ ok: true, value: receipt });
    await press('Delete everything');
    expect(stage.courier.erase).not.toHaveBeenCalled();
    await press('Delete for good');
    await expect.element(page.getByText(`Deleted. Your receipt: ${receipt.id}`)).toBeVisible();
  });
});

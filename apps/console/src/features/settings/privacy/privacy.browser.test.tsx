import { anAuditEntry, aSite, aTeam, somePrivacy } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const team = aTeam({ name: 'Sales' });
const site = { ...aSite({ name: 'Lantern shop', teamId: team.id }), scriptTag: '<script></script>' };
const known = {
  'GET /v1/sites': () => ({ sites: [site] }),
  'GET /v1/teams': () => ({ teams: [team] }),
} as const;
const button = (name: string) => page.getByRole('button', { name });

describe('the privacy of a site', () => {
  test('[IDN-2] the secret is shown once, and a new one only after a second press', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, {
      answers: {
        ...known,
        'GET /v1/sites/:siteId/privacy': () => ({ ...somePrivacy(), hasIdentitySecret: true }),
      },
    });
    await button('Privacy of Lantern shop').click();
    await button('Make a new secret').click();
    expect(routes.calls('POST /v1/sites/:siteId/identity-secret')).toHaveLength(0);
    await button('Make it').click();
    await expect
      .element(page.getByRole('textbox', { name: 'Secret' }))
      .toHaveValue('a-secret-that-is-shown-once');
    await page.getByText('What your server does').click();
    await expect
      .element(page.getByRole('textbox', { name: 'What your server does' }))
      .toHaveValue(expect.stringContaining('createHmac'));
    await expectNoBarriers();
  });

  test('[PRV-6] how long things are kept is a whole number of days, and is saved with the rest', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, { answers: known });
    await button('Privacy of Lantern shop').click();
    const days = page.getByRole('textbox', { name: 'Keep for, in days' });
    await days.fill('3');
    await button('Save').click();
    await expect.element(page.getByText('A whole number from 7 to 3650')).toBeVisible();
    await days.fill('90');
    await page.getByRole('switch', { name: /Shorten network addresses/ }).click();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('PUT /v1/sites/:siteId/privacy').map(({ body }) => body)).toEqual([
      { requiresIdentity: false, shortensAddresses: true, retentionDays: 90 },
    ]);
  });
});

describe('the audit log', () => {
  test('[PRV-7] tells who did what, of one kind where asked', async () => {
    const entries = Array.from({ length: 50 }, (_, index) =>
      anAuditEntry({ facts: [{ name: 'conversations', value: String(index) }] }),
    );
    const { routes } = await renderScreen(<SettingsScreen section="audit" />, {
      answers: { 'GET /v1/audit': () => ({ entries, hasMore: true }) },
    });
    await expect.element(page.getByRole('listitem').first()).toBeVisible();
    await expectNoBarriers();
    await page.getByRole('combobox', { name: 'Show' }).selectOptions('visitor.erased');
    await expect
      .poll(() => routes.calls('GET /v1/audit').map(({ query }) => query.kind))
      .toEqual([undefined, 'visitor.erased']);
  });
});

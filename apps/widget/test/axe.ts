import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the names and places of what a person with a screen reader, or without a mouse, would stumble over. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // The dialog with its name is the page's element around the frame, so these two ask for what is not in here.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rule and the place when the page in front of us breaks WCAG 2.2 A or AA. */
export async function expectNoBarriers(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
  ).toEqual([]);
}

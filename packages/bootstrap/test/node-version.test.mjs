import { describe, expect, it } from 'vitest';
import { accepts } from '../node-version.mjs';

const range = '^22.22.0 || ^24.15.0 || >=26.0.0';

describe('accepts', () => {
  it.each(['22.22.0', '22.23.1', '24.15.0', '24.21.0', '26.0.0', '27.3.1'])('takes Node %s', (version) => {
    expect(accepts(range, version)).toBe(true);
  });

  it.each(['18.20.0', '20.20.2', '22.21.9', '23.11.0', '24.14.9', '25.9.0'])('refuses Node %s', (version) => {
    expect(accepts(range, version)).toBe(false);
  });

  it('does not guess at range forms that it does not know', () => {
    expect(() => accepts('~24.1.0', '24.1.0')).toThrow('~24.1.0');
  });
});

import { describe, expect, it } from 'vitest';
import { openAdvisories } from '../src/advisories.ts';
import { undecided } from '../src/licences.ts';

describe('what comes from others', () => {
  it('comes under a licence that somebody decided on', () => {
    expect(
      undecided([
        { name: 'left-pad', license: 'MIT' },
        { name: '@img/sharp-libvips-linux-x64', license: 'LGPL-3.0-or-later' },
      ]),
    ).toEqual([]);
    expect(undecided([{ name: 'left-pad', license: 'LGPL-3.0-or-later' }])).toHaveLength(1);
    expect(undecided([{ name: 'left-pad', license: 'GPL-3.0-only' }])[0]).toContain('left-pad');
  });

  it('fails for a grave advisory, and for no other', () => {
    const advisory = (severity: string) => ({ severity, module_name: 'ws', title: 'bad', url: 'x' });
    const answer = JSON.stringify({ advisories: { 1: advisory('low'), 2: advisory('high') } });
    const asked = openAdvisories(() => {
      throw Object.assign(new Error('exit 1'), { stdout: answer });
    });
    expect(asked.complaints).toEqual(['ws: bad (x)']);
    expect(asked.said).toContain('2 advisories');
  });

  it('says plainly that nobody could be asked', () => {
    const asked = openAdvisories(() => {
      throw Object.assign(new Error('exit 1'), { stdout: '', stderr: 'ERR  × responded with 405' });
    });
    expect(asked).toEqual({
      said: 'Advisories were NOT checked: ERR responded with 405',
      complaints: [],
    });
  });
});

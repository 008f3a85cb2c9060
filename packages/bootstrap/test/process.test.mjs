import { describe, expect, it } from 'vitest';
import { cleanEnv } from '../process.mjs';

describe('cleanEnv', () => {
  it("drops npm's settings for its scripts and keeps where packages come from", () => {
    const env = cleanEnv({
      HOME: '/home/alice',
      npm_config_nodedir: '/usr',
      npm_execpath: '/npm-cli.js',
      npm_config_registry: 'https://registry.example',
      NPM_CONFIG_USERCONFIG: '/etc/npmrc',
    });
    expect(Object.keys(env)).not.toContain('npm_config_nodedir');
    expect(Object.keys(env)).not.toContain('npm_execpath');
    expect(env).toMatchObject({
      HOME: '/home/alice',
      npm_config_registry: 'https://registry.example',
      NPM_CONFIG_USERCONFIG: '/etc/npmrc',
    });
  });
});

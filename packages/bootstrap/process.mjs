// Child processes and the environment they get.
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const onWindows = process.platform === 'win32';

/** npm's own settings for the script it runs must not leak into pnpm; where packages come from must. */
export function cleanEnv(env) {
  const kept = /^npm_config_(registry|proxy|https_proxy|https-proxy|noproxy|cafile|userconfig|strict_ssl)$/i;
  const own = Object.entries(env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  return { ...Object.fromEntries(own), TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

// npm tells its scripts where it lives, which spares finding npm.cmd on Windows.
const npmCli = process.env['npm_execpath'];

export const env = cleanEnv(process.env);

export function putOnPath(folder) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = env[key] ? folder + delimiter + env[key] : folder;
}

/** Runs a command to its end, output shown, and returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: onWindows, ...options });
  if (result.error) throw new Error(`${command} could not be run: ${result.error.message}`);
  return result.status ?? 1;
}

export function runNpm(args, options) {
  // The npm that comes with the machine's own Node runs on that Node, not on the fetched one.
  return npmCli?.endsWith('npm-cli.js')
    ? run(process.execPath, [npmCli, ...args], { ...options, shell: false })
    : run('npm', args, options);
}

export const at = (...parts) => join(root, ...parts);

const started = performance.now();
export const say = (text) => console.log(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${text}`);

export const exit = (code) => process.exit(code);

interface Advisory {
  readonly severity: string;
  readonly module_name: string;
  readonly title: string;
  readonly url: string;
}

export interface Advisories {
  /** What there is to say, whatever came out. */
  readonly said: string;
  /** One line for each advisory that must not go out: high or critical, in something that runs in production. */
  readonly complaints: readonly string[];
}

/**
 * Asks for the advisories against what runs in production. `ask` returns pnpm's answer, or throws with it: pnpm ends with 1
 * when it found something. A registry that has no advisories, or no network, is said and fails nothing, because the check
 * must pass offline too.
 */
export function openAdvisories(ask: () => string): Advisories {
  const answer = attempt(ask);
  const found = parse(answer.output);
  if (!found) return { said: `Advisories were NOT checked: ${answer.problem}`, complaints: [] };
  const grave = found.filter(({ severity }) => severity === 'high' || severity === 'critical');
  return {
    said: `${found.length} advisories against what runs in production, ${grave.length} of them high or critical`,
    complaints: grave.map(({ module_name, title, url }) => `${module_name}: ${title} (${url})`),
  };
}

function attempt(ask: () => string): { output: string; problem: string } {
  try {
    return { output: ask(), problem: 'the answer could not be read' };
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    const words = (stderr || message).replaceAll(/[×│\s]+/g, ' ').trim();
    return { output: stdout ?? '', problem: words.slice(0, 300) };
  }
}

function parse(output: string): Advisory[] | null {
  try {
    const { advisories } = JSON.parse(output) as { advisories?: Record<string, Advisory> };
    return advisories ? Object.values(advisories) : null;
  } catch {
    return null; // No answer of the registry; the caller says so.
  }
}

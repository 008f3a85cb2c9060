// Run with a fault planted: plays runs until one finds something wrong, and prints which rules did.
import { runScenario } from '../run/scenario.ts';
import type { FaultName } from '../run/faults.ts';

/** What brings faults of every kind to light soon. */
const named: FaultName[] = ['lost acknowledgements, then breaks', 'pages opened anew', 'disk full', 'reset'];
const MOST_RUNS = 4;

for (let seed = 1; seed <= MOST_RUNS; seed += 1) {
  const { violations } = await runScenario({ seed, plan: { named }, convergedWithinMs: 5_000 });
  if (violations.length === 0) continue;
  console.log([...new Set(violations.map(({ rule }) => rule))].join('; '));
  process.exit(0);
}
process.exit(1);

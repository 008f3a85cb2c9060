import { isHotkey, MODIFIERS, stepsOf, type Hotkey } from './hotkey.ts';

type Pressed = Parameters<typeof isHotkey>[0] & { readonly timeStamp: number };

interface HasHotkey {
  readonly hotkey?: Hotkey;
}

/** How long (ms) the second key of two may take. */
const PATIENCE_MS = 1_500;

/** Reads keys one after the other: what a key completes, or `begun` when it is the first of two. */
type KeyReader = <C extends HasHotkey>(event: Pressed, commands: readonly C[]) => C | 'begun' | undefined;

/** Remembers the first key of two until the second comes, another key comes, or too much time has passed. */
export function createKeyReader(isMac: boolean): KeyReader {
  let begun: { readonly step: string; readonly at: number } | null = null;
  return (event, commands) => {
    if (MODIFIERS.has(event.key)) return undefined;
    const first = begun && event.timeStamp - begun.at <= PATIENCE_MS ? begun.step : null;
    begun = null;
    const isStep = (step: string | undefined): boolean => step !== undefined && isHotkey(event, step, isMac);
    const stepsFor = ({ hotkey }: HasHotkey): readonly string[] => (hotkey ? stepsOf(hotkey) : []);
    if (first !== null) {
      const second = commands.find((command) => {
        const steps = stepsFor(command);
        return steps[0] === first && isStep(steps[1]);
      });
      if (second) return second;
    }
    const single = commands.find((command) => stepsFor(command).length === 1 && isStep(stepsFor(command)[0]));
    if (single) return single;
    const sequence = commands.find(
      (command) => stepsFor(command).length === 2 && isStep(stepsFor(command)[0]),
    );
    const step = sequence && stepsFor(sequence)[0];
    if (step === undefined) return undefined;
    begun = { step, at: event.timeStamp };
    return 'begun';
  };
}

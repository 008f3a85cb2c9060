/*
 * Which components React has drawn, told by React itself as it tells its own devtools: a promise that a key draws the field and not the
 * screen is held without a clock. To be imported before anything that imports React.
 */

interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly type: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly memoizedProps: { readonly value?: unknown } | null;
}

/** React's own numbers. */
const PERFORMED_WORK = 1;
const CONTEXT_PROVIDER = 10;

let drawn = new Map<string, number>();
const note = (name: string): void => void drawn.set(name, (drawn.get(name) ?? 0) + 1);

function look(fiber: Fiber, before: Fiber | null): void {
  if (before && fiber.tag === CONTEXT_PROVIDER && fiber.memoizedProps?.value !== before.memoizedProps?.value)
    note('a context');
  const isDrawn = typeof fiber.type === 'function' && (fiber.flags & PERFORMED_WORK) !== 0;
  if (isDrawn && typeof fiber.type === 'function') note(fiber.type.name);
  // The same child as before: nothing below was looked at.
  if (before && fiber.child === before.child) return;
  for (let child = fiber.child; child; child = child.sibling) look(child, child.alternate);
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => look(current, current.alternate),
  },
});

/** From now on. */
export const forgetRendered = (): void => void (drawn = new Map());

/** How often each component was drawn since, by its name; `a context` for each context that got another value. */
export const rendered = (): Readonly<Partial<Record<string, number>>> => Object.fromEntries(drawn);

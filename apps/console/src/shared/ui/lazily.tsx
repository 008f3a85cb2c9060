import { use, type ComponentType, type ReactElement } from 'react';
import { noteFailedLoad } from '../failed-loads.ts';

/** A part of the screen that loads when it is first shown. Unlike React's `lazy`, one that did not arrive is asked for again the next time. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let pending: Promise<ComponentType<Props>> | undefined;
  const ask = (): Promise<ComponentType<Props>> => {
    if (pending) return pending;
    const loading = load();
    pending = loading;
    loading.catch(() => noteFailedLoad(() => (pending = undefined)));
    return loading;
  };
  return function Lazily(props: Props): ReactElement {
    const Part = use(ask());
    return <Part {...props} />;
  };
}

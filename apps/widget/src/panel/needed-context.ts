import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';

/** A context whose provider stands around everything that uses it. */
export function createNeededContext<T extends object>(): readonly [Provider<T | undefined>, () => T] {
  const Context = createContext<T | undefined>(undefined);
  function useNeeded(): T {
    const value = useContext(Context);
    if (!value) throw new Error('nobody provides this');
    return value;
  }
  return [Context.Provider, useNeeded];
}

import { create } from 'zustand';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly actions: readonly ToastAction[];
}

interface Toasts {
  readonly toasts: readonly Toast[];
}

const TOAST_MS = 6_000;

/** Short news over the screen. Nothing that must be read stands only here. */
export const useToastsStore = create<Toasts>(() => ({ toasts: [] }));

let lastId = 0;

/** Shows a line for a while and returns how to take it away earlier. */
export function showToast(
  text: string,
  actions: ToastAction | readonly ToastAction[] = [],
  forMs = TOAST_MS,
): () => void {
  const id = (lastId += 1);
  const remove = (): void => {
    clearTimeout(timer);
    useToastsStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  };
  const timer = setTimeout(remove, forMs);
  useToastsStore.setState(({ toasts }) => ({
    toasts: [...toasts, { id, text, actions: 'run' in actions ? [actions] : actions }],
  }));
  return remove;
}

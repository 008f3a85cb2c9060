import { create } from 'zustand';

/** A newer console that has been fetched whole and waits for somebody to want it. */
export const useNewVersion = create<{ readonly waiting: ServiceWorker | null }>(() => ({ waiting: null }));

/** How often (ms) a console that stays open for days looks for a newer one. */
const LOOK_EVERY_MS = 3_600_000;

/** Keeps the console's files on this device, from which it opens at once. Nothing is different where workers are not to be had. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  try {
    const registration = await navigator.serviceWorker.register(
      `${import.meta.env.BASE_URL}service-worker.js`,
      { updateViaCache: 'none' },
    );
    watch(registration);
    setInterval(() => void look(registration), LOOK_EVERY_MS);
  } catch (error) {
    // Private windows and plain HTTP have none; the console works without.
    console.debug('The console is not kept on this device', error);
  }
}

async function look(registration: ServiceWorkerRegistration): Promise<void> {
  // Offline there is nothing new.
  await registration.update().catch(() => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
  const tell = (worker: ServiceWorker | null): void => {
    // The very first one replaces nothing.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller)
      useNewVersion.setState({ waiting: worker });
  };
  tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => tell(installing));
  });
}

/** Opens the newest console there is; drafts and messages on their way are kept, as with any reload. */
export async function openNewest(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await look(registration);
  const waiting = useNewVersion.getState().waiting ?? registration?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take-over');
}

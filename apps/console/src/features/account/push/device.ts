import type { PushSubscription as Subscription } from '@parley/protocol';

/** Why a device cannot be told: it has no way, its operator said no, or its push service does not answer. */
export type PushRefusal = 'unable' | 'denied' | 'unreachable';

type Subscribed =
  | { readonly ok: true; readonly value: Subscription }
  | { readonly ok: false; readonly why: PushRefusal };

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

/** Asks the browser for a subscription of this device; it asks its operator, once. */
export async function subscribeDevice(publicKey: string): Promise<Subscribed> {
  if (!canPush()) return { ok: false, why: 'unable' };
  if ((await Notification.requestPermission()) !== 'granted') return { ok: false, why: 'denied' };
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return { ok: false, why: 'unable' };
  try {
    const made = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    const { endpoint, keys } = made.toJSON();
    const { p256dh, auth } = keys ?? {};
    if (!endpoint || !p256dh || !auth) return { ok: false, why: 'unable' };
    return { ok: true, value: { endpoint, keys: { p256dh, auth } } };
  } catch (error) {
    // The browser has no push service, or cannot reach it.
    console.debug('No subscription', error);
    return { ok: false, why: 'unreachable' };
  }
}

/** Gives this device's subscription back to the browser. */
export async function unsubscribeDevice(): Promise<void> {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const made = await registration?.pushManager.getSubscription();
  await made?.unsubscribe();
}

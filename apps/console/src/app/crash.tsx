import { Component, type ErrorInfo, type ReactNode } from 'react';
import { forgetFailedLoads } from '../shared/failed-loads.ts';

interface CrashProps {
  /** What else is tried when this changes: going elsewhere leaves a broken screen behind. */
  readonly place?: string;
  readonly children: ReactNode;
}

interface CrashState {
  readonly error: unknown;
  readonly place: string | undefined;
}

/** Where unexpected failures of a part of the screen end. Without loaded texts: their file may be what failed to arrive. */
export class Crash extends Component<CrashProps, CrashState> {
  override state: CrashState = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<CrashState> {
    return { error };
  }

  static getDerivedStateFromProps({ place }: CrashProps, state: CrashState): Partial<CrashState> | null {
    return place === state.place ? null : { error: null, place };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
    forgetFailedLoads();
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div role="alert" className="crash">
        <p lang="en">This part has failed. Drafts and unsent messages are kept.</p>
        <p lang="ru">Эта часть дала сбой. Черновики и неотправленное сохранены.</p>
        <p lang="it">Questa parte ha avuto un errore. Bozze e messaggi non inviati restano.</p>
        <button type="button" onClick={() => location.reload()}>
          ↻ Reload · Перезагрузить · Ricarica
        </button>
      </div>
    );
  }
}

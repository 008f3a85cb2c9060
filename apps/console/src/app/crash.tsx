import { Component, type ErrorInfo, type ReactNode } from 'react';

interface State {
  readonly error: unknown;
}

/** The one place where unexpected failures of the screen end. Without texts: their file may be what failed to load. */
export class Crash extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <main role="alert" className="crash">
        <p lang="en">This page has failed. Drafts and unsent messages are kept.</p>
        <p lang="ru">Страница дала сбой. Черновики и неотправленное сохранены.</p>
        <p lang="it">La pagina ha avuto un errore. Bozze e messaggi non inviati restano.</p>
        <button type="button" onClick={() => location.reload()}>
          ↻
        </button>
      </main>
    );
  }
}

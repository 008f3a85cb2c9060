import { Component, Suspense, type ReactNode } from 'react';
import { forgetFailedLoads } from '../failed-loads.ts';

interface OptionalProps {
  /** What stands there without it. */
  readonly instead?: ReactNode;
  /** It cannot be had: for what somebody has asked for and waits for. */
  readonly onFailed?: () => void;
  readonly children: ReactNode;
}

/** What helps and loads by itself: while it is on its way, or cannot be had because there is no network, all around it goes on without it. */
export class Optional extends Component<OptionalProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    forgetFailedLoads();
    this.props.onFailed?.();
  }

  override render(): ReactNode {
    const { instead = null, children } = this.props;
    return this.state.hasFailed ? instead : <Suspense fallback={instead}>{children}</Suspense>;
  }
}

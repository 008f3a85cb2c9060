import type { JSX } from 'preact';
import { Composer } from './composer/composer.tsx';
import { Header } from './header/header.tsx';
import { usePanel } from './panel-context.ts';
import { StatusLine } from './status-line.tsx';
import { useStore } from './store.ts';

export function Panel(): JSX.Element {
  const { controller, site } = usePanel();
  const state = useStore(controller.store);
  const { part, running, allowsPreview } = state;
  return (
    <div
      class="root"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        controller.attach(event.dataTransfer?.files ?? []);
      }}
    >
      <Header state={state} />
      {state.home ? <state.home /> : part ? <part.Transcript /> : <div class="scroll" />}
      <StatusLine state={state} />
      {state.step && <state.step />}
      <Composer isPreviewed={site.typingPreview && allowsPreview && running !== undefined} />
    </div>
  );
}

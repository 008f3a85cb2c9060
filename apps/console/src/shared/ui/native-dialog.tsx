import { useEffect, useRef, type ComponentProps, type ReactElement } from 'react';

interface NativeDialogProps extends ComponentProps<'dialog'> {
  readonly onClose: () => void;
}

/** The browser's own dialog: it keeps the focus inside, gives it back, and hears Escape and a press beside it. */
export function NativeDialog({ onClose, children, ...rest }: NativeDialogProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      {...rest}
      ref={ref}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

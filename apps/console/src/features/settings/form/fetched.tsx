import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { failureOf } from '../../../shared/api/request.ts';
import { FailureState } from '../../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import { FormModal } from './form-modal.tsx';
import styles from './form.module.css';

/** For what is fetched to be edited: read anew each time, and then what is being written stays, whoever else changes it. */
export const whileEdited = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false } as const;

interface FetchedProps<Data> {
  readonly title: string;
  readonly fetched: UseQueryResult<Data>;
  readonly onClose: () => void;
  /** The dialog with what was fetched. */
  readonly children: (known: Data) => ReactElement;
}

/** A dialog whose content is on its way, or cannot be had; then the one that shows it. */
export function Fetched<Data>({ title, fetched, onClose, children }: FetchedProps<Data>): ReactElement {
  const { data, error, refetch } = fetched;
  if (data !== undefined) return children(data);
  return (
    <FormModal title={title} onClose={onClose}>
      {error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <div className={styles['form']} aria-busy="true">
          <Skeleton height="36px" />
          <Skeleton height="36px" />
          <Skeleton height="96px" />
        </div>
      )}
    </FormModal>
  );
}

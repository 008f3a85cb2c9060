import { create } from 'zustand';

/** Whether the checklists are open in the side card; null: as it comes, which is open for newcomers. */
export const useChecklistStore = create<{ readonly isOpen: boolean | null }>(() => ({ isOpen: null }));

/** The first step that is open: where the keys lead. */
export const OPEN_STEP = 'open-step';

export const cross = 'M6 6l12 12M18 6L6 18';
export const page = 'M14 3H7a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1V7zM14 3v4h4';
export const save = 'M12 4v11M7 10l5 5 5-5M5 20h14';

/** A picture of 4 × 2 red pixels, as PNG. */
export const redPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWO4o6EBRwzIHAB/mglhllUbqQAAAABJRU5ErkJggg==',
  'base64',
);

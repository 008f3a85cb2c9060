// What these tests run without a browser speaks with real servers, and listens for the end of a page that there is not.
import { vi } from 'vitest';

vi.stubGlobal('addEventListener', () => {});
vi.stubGlobal('removeEventListener', () => {});

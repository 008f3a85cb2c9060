/**
 * Who may ask for this, beyond what the contract says of roles: anybody (`page`, who knows the site's key and the visit), each
 * for themselves (`self`), the visitor in question (`visitor`), whoever sees the team's conversations (`team`), or everybody
 * of the workspace with that role (`workspace`).
 */
export type Reach = 'page' | 'self' | 'visitor' | 'team' | 'workspace';

export interface Request {
  readonly reach: Reach;
  /** Where the route is open to more people than this request: the shared quick messages are the supervisors'. */
  readonly role?: 'supervisor';
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string | number>;
  readonly body?: unknown;
  /** The body goes as it is, with a file's name beside it. */
  readonly file?: string;
}

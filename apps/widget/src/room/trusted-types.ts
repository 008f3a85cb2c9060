interface Policy {
  createScriptURL(address: string): string;
}

declare global {
  interface Window {
    /** Not in every browser. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: Policy): Policy;
    };
  }
}

let policy: Policy | undefined;

/** The address, as pages want it that accept script addresses only from policies. Throws where they accept no policy of ours. */
export function allowed(address: string): string {
  policy ??= window.trustedTypes?.createPolicy('parley', { createScriptURL: (one) => one });
  return policy ? policy.createScriptURL(address) : address;
}

// Stands in the bundle for the module of this name in engine.io-client, which was written before browsers had `URL`.

export function parse(address: string): Record<'protocol' | 'host' | 'port' | 'query', string> {
  const { protocol, hostname, port, search } = new URL(address);
  return {
    protocol: protocol.slice(0, -1),
    host: hostname.replace(/[[\]]/g, ''),
    port,
    query: search.slice(1),
  };
}

/** A MaxMind DB file with one record for one IPv4 /8 network (https://maxmind.github.io/MaxMind-DB/). */
export function tinyDatabase(firstByte: number, record: Value): Buffer {
  const bits = Array.from({ length: 8 }, (_, index) => (firstByte >> (7 - index)) & 1);
  // A record that points past the nodes is data; one that equals their number is "nothing here".
  const nothing = bits.length;
  const found = bits.length + 16;
  const tree = bits.flatMap((bit, node) => {
    const next = node + 1 === bits.length ? found : node + 1;
    return bit === 0 ? [next, nothing] : [nothing, next];
  });
  const metadata = {
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1,
    database_type: 'tiny',
    description: {},
    ip_version: 4,
    languages: [],
    node_count: bits.length,
    record_size: 24,
  };
  return Buffer.concat([
    ...tree.map((pointer) => Buffer.from([pointer >> 16, (pointer >> 8) & 255, pointer & 255])),
    Buffer.alloc(16),
    encode(record),
    Buffer.from('abcdef', 'hex'),
    Buffer.from('MaxMind.com'),
    encode(metadata),
  ]);
}

type Value = string | number | readonly Value[] | { readonly [name: string]: Value };

function encode(value: Value): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([control(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'number') return Buffer.concat([control(6, 4), uint32(value)]);
  if (isList(value)) return Buffer.concat([control(11, value.length), ...value.map(encode)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    control(7, entries.length),
    ...entries.flatMap(([name, part]) => [encode(name), encode(part)]),
  ]);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Type and size; types above 7 take a second byte. Sizes here stay below 29. */
const control = (type: number, size: number): Buffer =>
  type > 7 ? Buffer.from([size, type - 7]) : Buffer.from([(type << 5) | size]);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** How an owner's server signs, in three languages without a library. `SECRET` comes from its settings. */
export const identitySamples = (siteKey: string): Readonly<Record<'Node' | 'PHP' | 'Python', string>> => ({
  Node: `import { createHmac } from 'node:crypto';

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
export function statementFor(user) {
  const head = part({ alg: 'HS256', typ: 'JWT' });
  const claims = part({
    sub: String(user.id), name: user.name, email: user.email,
    aud: '${siteKey}', exp: Math.floor(Date.now() / 1000) + 3600,
  });
  const sign = createHmac('sha256', process.env.SECRET).update(\`\${head}.\${claims}\`);
  return \`\${head}.\${claims}.\${sign.digest('base64url')}\`;
}`,
  PHP: `function part($value) {
  $text = is_string($value) ? $value : json_encode($value);
  return rtrim(strtr(base64_encode($text), '+/', '-_'), '=');
}
function statementFor($user) {
  $text = part(['alg' => 'HS256', 'typ' => 'JWT']) . '.' . part([
    'sub' => (string) $user->id, 'name' => $user->name, 'email' => $user->email,
    'aud' => '${siteKey}', 'exp' => time() + 3600,
  ]);
  return $text . '.' . part(hash_hmac('sha256', $text, getenv('SECRET'), true));
}`,
  Python: `import base64, hashlib, hmac, json, os, time

def part(value):
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

def statement_for(user):
    text = part({"alg": "HS256", "typ": "JWT"}) + "." + part({
        "sub": str(user.id), "name": user.name, "email": user.email,
        "aud": "${siteKey}", "exp": int(time.time()) + 3600,
    })
    key = os.environ["SECRET"].encode()
    return text + "." + part(hmac.new(key, text.encode(), hashlib.sha256).digest())`,
});

/** What the page says, with the statement that its server has put there. */
export const pageSample = `<script>
  window.Parley ??= Object.assign((...call) => Parley.q.push(call), { q: [] });
  Parley('identify', '…the statement…'); // and Parley('reset') when they sign out
</script>`;

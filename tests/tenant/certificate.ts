import { generate } from 'selfsigned';

/** A certificate of our own for the names the stand-in answers to; made anew at every start. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = ['localhost', 'superoffice.com', '*.superoffice.com'];
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

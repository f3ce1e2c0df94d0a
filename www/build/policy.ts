// The page's Content-Security-Policy: it runs these very scripts and styles, and speaks to nobody.
import { createHash } from 'node:crypto';

/** The policy of a page with this script and style; a worker from a Blob inherits it. */
export function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src blob: data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types wireloupe',
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

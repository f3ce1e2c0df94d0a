// How programs and policy are put into the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { policy } from './policy.ts';
import { inScript } from './script.ts';

void test('a program that speaks of script elements does not end its own', () => {
  const program = '"</script><SCRIPT></SCRIPT>"';
  const inside = inScript(program);
  assert.ok(!/<\/script/i.test(inside));
  assert.equal(runInNewContext(inside), runInNewContext(program));
});

void test('a program with the beginning of an HTML comment is refused', () => {
  assert.throws(() => inScript('const text = "<!-- <script>";'), /HTML would take for a comment/);
});

void test('the policy names the script and the style by their SHA-256, and no origin', () => {
  const text = policy('', 'a{}');
  assert.match(text, /script-src 'sha256-47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU=' 'wasm-unsafe-eval';/);
  assert.match(text, /style-src 'sha256-/);
  assert.doesNotMatch(text, /unsafe-inline|'unsafe-eval'|'self'|https?:|\*/);
});

void test('the policy denies connections, forms and base addresses', () => {
  for (const directive of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"]) {
    assert.ok(policy('', '').split('; ').includes(directive), directive);
  }
});

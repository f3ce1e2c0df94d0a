// How to check that nothing leaves this machine; also what the page's policy does not do.
import { Dialog } from './dialog';

function policyOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
}

export function VerifyDialog() {
  return (
    <Dialog name="verify" title="Nothing leaves this machine: how to check">
      <p>
        Wireloupe reads a capture with the browser’s own file reader, in this tab. It has no server, no account, no
        statistics. You need not take our word for it:
      </p>
      <Checks />
      <h3>What the policy does not do</h3>
      <p>
        No policy stops a page from being left for another address: a link could carry something away. So Wireloupe
        makes no link from anything in a capture; names, addresses and headers are shown as text only. The address of
        this page holds your filter and your recipe, after the #, which browsers do not send; it never holds packets.
        Extensions of your browser stand outside the policy: for evidence, use a profile without any.
      </p>
    </Dialog>
  );
}

function Checks() {
  return (
    <ol class="checks">
      <li>
        <h3>Watch the network</h3>
        <p>
          Open the developer tools (<kbd>F12</kbd>), choose <em>Network</em>, then open a capture, filter it, run a
          recipe. No request is listed after the page itself.
        </p>
      </li>
      <li>
        <h3>Be offline</h3>
        <p>
          Pull the plug after the page has loaded, or save <code>wireloupe.html</code> and open it from a disk on a
          machine without a network. Everything works the same.
        </p>
      </li>
      <li>
        <h3>Read the policy</h3>
        <p>
          The page’s source begins with a Content-Security-Policy that the browser enforces.{' '}
          <code>connect-src 'none'</code> forbids every connection that a script could make, and only the page’s own
          scripts run, known by their hash:
        </p>
        <PolicyText />
      </li>
    </ol>
  );
}

function PolicyText() {
  const text = policyOfPage();
  if (text === '') return <p>(This page was served without one: it is a development build.)</p>;
  return <pre class="policy">{text.split('; ').join(';\n')}</pre>;
}

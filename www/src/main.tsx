// The page: mounts the application.
import { render } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { startEngine } from './engine/engine';
import './main.css';

function App() {
  const version = useSignal('');
  useEffect(() => {
    void startEngine().then(async (engine) => (version.value = await engine.version()));
  }, [version]);
  return (
    <main>
      <h1>Wireloupe</h1>
      {version.value && <p>Engine {version.value}</p>}
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<App />, root);

// The page: reads the address, follows the keys, mounts the application.
import { render } from 'preact';
import './styles/base.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/page.css';
import './styles/header.css';
import './styles/notices.css';
import './styles/welcome.css';
import './styles/dialogs.css';
import './styles/list.css';
import './styles/packet.css';
import './styles/filter.css';
import './styles/recipe.css';
import './styles/cards.css';
import './styles/recipe-text.css';
import './styles/result.css';
import './styles/narrow.css';
import { learnSteps } from './state/recipe';
import { followAddress } from './state/url';
import { App } from './views/app';
import { followKeys } from './views/keyboard';

followAddress();
followKeys();
void learnSteps();
const root = document.getElementById('app');
if (root) render(<App />, root);

/** Starts the app in the page. */

import { render } from 'preact';
import { App } from './app.tsx';
import { openForPrint } from './parts/open-for-print.ts';
import { startQuestionNotice } from './reminders/question-notice.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/pages.css';
import './styles/run.css';
import './styles/decision.css';
import './styles/check-ins.css';
import './styles/care.css';
import './styles/strength.css';
import './styles/plan.css';
import './styles/readiness.css';
import './styles/evidence.css';
import './styles/print.css';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
startQuestionNotice();
openForPrint();

// A file that misses the drop zone would otherwise replace the page.
for (const type of ['dragover', 'drop']) {
  window.addEventListener(type, (event) => event.preventDefault());
}

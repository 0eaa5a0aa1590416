/** Starts the app in the page. */

import { render } from 'preact';
import { App } from './app.tsx';
import { openForPrint } from './parts/open-for-print.ts';
import { startQuestionNotice } from './reminders/question-notice.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts/frame.css';
import './styles/parts/page.css';
import './styles/parts/card.css';
import './styles/parts/notice.css';
import './styles/parts/button.css';
import './styles/parts/tag.css';
import './styles/parts/field.css';
import './styles/parts/choice.css';
import './styles/parts/list.css';
import './styles/parts/session-bar.css';
import './styles/parts/table.css';
import './styles/parts/dialog.css';
import './styles/parts/progress.css';
import './styles/today.css';
import './styles/uploads.css';
import './styles/urgent.css';
import './styles/change-notice.css';
import './styles/check-ins.css';
import './styles/runs.css';
import './styles/run.css';
import './styles/hand-run.css';
import './styles/decision.css';
import './styles/care.css';
import './styles/strength.css';
import './styles/plan.css';
import './styles/readiness.css';
import './styles/self-check.css';
import './styles/evidence.css';
import './styles/settings.css';
import './styles/print.css';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
startQuestionNotice();
openForPrint();

// A file that misses the drop zone would otherwise replace the page.
for (const type of ['dragover', 'drop']) {
  window.addEventListener(type, (event) => event.preventDefault());
}

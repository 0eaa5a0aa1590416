/** Tells through the browser that a question is waiting, while the page lies open behind others; off until she turns it on. */

import { getCheckInsDue } from '../check-in/check-in-calls.ts';
import { NOTICE } from './reminder-words.ts';

/** On this device only; says nothing but that it is on. */
const KEPT = 'fourth-mile.question-notice';
const ON = 'on';
const LOOK_EVERY_MS = 10 * 60_000;

export type NoticeState = 'on' | 'off' | 'refused' | 'missing';

export function readNoticeState(): NoticeState {
  if (!('Notification' in window)) return 'missing';
  if (localStorage.getItem(KEPT) !== ON) return 'off';
  return Notification.permission === 'granted' ? 'on' : 'refused';
}

/** Call on a tap: browsers ask only then. */
export async function turnNoticeOn(): Promise<NoticeState> {
  if (!('Notification' in window)) return 'missing';
  const isAllowed = (await Notification.requestPermission()) === 'granted';
  if (!isAllowed) return 'refused';
  localStorage.setItem(KEPT, ON);
  return 'on';
}

export function turnNoticeOff(): NoticeState {
  localStorage.removeItem(KEPT);
  return readNoticeState();
}

/** Looks now and then, as long as the page is open. */
export function startQuestionNotice(): void {
  const told = new Set<string>();
  const look = () => void tellOfQuestion(told);
  window.setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look);
}

/** Each question once; in front of her eyes the page itself tells. */
async function tellOfQuestion(told: Set<string>): Promise<void> {
  if (!document.hidden || readNoticeState() !== 'on') return;
  // A service that is away has no question either; the next look may find it.
  const { due } = await getCheckInsDue().catch(() => ({ due: [] }));
  const fresh = due.map(({ activityId, moment }) => `${activityId} ${moment}`).filter((key) => !told.has(key));
  if (fresh.length === 0) return;
  for (const key of fresh) told.add(key);
  showNotice();
}

function showNotice(): void {
  try {
    const notice = new Notification(NOTICE.title, { body: NOTICE.body, tag: KEPT });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Some phones take notices from service workers only: the settings said that it may not come.
  }
}

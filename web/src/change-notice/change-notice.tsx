/** One kind line above every page that says what the last change did to the week; she closes it, or walks on. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { listenToChanges } from './change-news.ts';
import { CHANGE_NOTICE } from './change-words.ts';

/** Saving often leads to another page: the line goes along there, and no further. */
const PAGES_ALONG = 1;

export function ChangeNotice() {
  const { path } = useLocation();
  const [words, setWords] = useState<string | null>(null);
  const pagesSince = useRef(0);
  useEffect(
    () =>
      listenToChanges((told) => {
        pagesSince.current = 0;
        setWords(told);
      }),
    [],
  );
  useEffect(() => {
    pagesSince.current += 1;
    if (pagesSince.current > PAGES_ALONG) setWords(null);
  }, [path]);
  return (
    <div class="change-notice" role="status">
      {words !== null && (
        <p>
          <span>{words}</span>
          <button type="button" class="button quiet small" onClick={() => setWords(null)}>
            {CHANGE_NOTICE.close}
          </button>
        </p>
      )}
    </div>
  );
}

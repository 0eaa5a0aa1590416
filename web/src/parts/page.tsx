/** The frame of one page: its heading, the document's title, and the focus when the page changes. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { APP_NAME } from '../words.ts';

type Props = { title: string; eyebrow?: ComponentChildren; lead?: string; children?: ComponentChildren };

export function Page({ title, eyebrow, lead, children }: Props) {
  const heading = usePageHeading(title);
  return (
    <div class="page">
      <header class="page-head">
        {eyebrow !== undefined && <p class="eyebrow">{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}

/** Where she came in; a page that waits for its data shows its heading twice. */
const cameInAt = location.pathname;
let hasMovedOn = false;

/** Names the document and moves the focus to the heading, so that a screen reader says where she is; not at first load. */
export function usePageHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${APP_NAME}`;
  }, [title]);
  useEffect(() => {
    hasMovedOn ||= location.pathname !== cameInAt;
    if (hasMovedOn) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

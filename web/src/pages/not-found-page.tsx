/** An address that leads nowhere: a kind sentence and the way back. */

import { Page } from '../parts/page.tsx';
import { COMMON, TROUBLE } from '../words.ts';

export function NotFoundPage() {
  return (
    <Page title={TROUBLE.notFoundTitle} lead={TROUBLE.notFound}>
      <p>
        <a class="button" href="/">
          {COMMON.back}
        </a>
      </p>
    </Page>
  );
}

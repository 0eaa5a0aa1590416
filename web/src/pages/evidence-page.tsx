/** Every number that decides or advises, with its unit, its mark and its source in plain words. */

import { EVIDENCE_GROUPS, EVIDENCE_PAGE, PUBLICATIONS } from '../evidence/evidence-page-words.ts';
import type { EvidenceLine, EvidenceList } from '../evidence/list-evidence.ts';
import { Disclaimer, WhenLoaded } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { useLoaded } from '../use-loaded.ts';

export function EvidencePage() {
  const loaded = useLoaded('evidence', async () => (await import('../evidence/list-evidence.ts')).listEvidence());
  return (
    <Page title={EVIDENCE_PAGE.title} lead={EVIDENCE_PAGE.lead}>
      <WhenLoaded loaded={loaded}>{(list) => <Evidence list={list} />}</WhenLoaded>
      <Disclaimer />
    </Page>
  );
}

function Evidence({ list: { introduction, tags, groups } }: { list: EvidenceList }) {
  return (
    <>
      <p>{introduction}</p>
      <section class="card sunken">
        <h2>{EVIDENCE_PAGE.tagsTitle}</h2>
        <ul class="evidence-tags">
          {tags.map(({ tag, text }) => (
            <li key={tag}>
              <span class={`tag evidence-${tag}`}>{text}</span>
            </li>
          ))}
        </ul>
        <p class="hint">{EVIDENCE_PAGE.search}</p>
      </section>
      <nav aria-label={EVIDENCE_PAGE.contents}>
        <ul class="button-row">
          {groups.map(({ group }) => (
            <li key={group}>
              <a class="button quiet small" href={`#${group}`}>
                {EVIDENCE_GROUPS[group].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ group, lines }) => (
        <section class="card" key={group} id={group}>
          <h2>{EVIDENCE_GROUPS[group].title}</h2>
          <p class="hint">{EVIDENCE_GROUPS[group].about}</p>
          <ul class="evidence-list">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <section class="card sunken">
        <h2>{EVIDENCE_PAGE.sourcesTitle}</h2>
        <ul class="plain-list">
          {PUBLICATIONS.map((publication) => (
            <li key={publication}>{publication}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Line({ line: { what, amount, tag, tagText, source, usedIn } }: { line: EvidenceLine }) {
  return (
    <li class="evidence-line">
      <p class="evidence-what">{what}</p>
      <p class="evidence-amount">{amount}</p>
      <p class="evidence-source">
        <span class={`tag evidence-${tag}`}>{tagText}</span>
        {source !== null && <span>{source}</span>}
      </p>
      <p class="hint">{EVIDENCE_PAGE.usedIn(usedIn)}</p>
    </li>
  );
}

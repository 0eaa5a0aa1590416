/** Every number that decides or advises, with its unit, its mark and its source in plain words. */

import { useState } from 'preact/hooks';
import type { EvidenceGroup } from '../../../shared/evidence/evidence-entry.ts';
import { EVIDENCE_GROUPS, EVIDENCE_PAGE, PUBLICATIONS } from '../evidence/evidence-page-words.ts';
import { countNumbers, findNumbers } from '../evidence/find-numbers.ts';
import type { EvidenceLine, EvidenceList } from '../evidence/list-evidence.ts';
import { type FoldedGroups, useFoldedGroups } from '../evidence/use-folded-groups.ts';
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

function Evidence({ list }: { list: EvidenceList }) {
  const { introduction, tags, groups } = list;
  const [query, setQuery] = useState('');
  const folded = useFoldedGroups(groups);
  const found = findNumbers(groups, query);
  const search = (words: string) => {
    setQuery(words);
    folded.openOnly(words.trim() === '' ? [] : findNumbers(groups, words));
  };
  const areAllOpen = found.every(({ group }) => folded.isOpen(group));
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
      </section>
      <Search query={query} found={countNumbers(found)} all={countNumbers(groups)} onSearch={search} />
      {found.length > 0 && (
        <div class="button-row">
          <button type="button" class="button quiet small" onClick={() => folded.openOnly(areAllOpen ? [] : found)}>
            {areAllOpen ? EVIDENCE_PAGE.closeAll : EVIDENCE_PAGE.openAll}
          </button>
        </div>
      )}
      {found.map(({ group, lines }) => (
        <Group key={group} group={group} lines={lines} folded={folded} />
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

type SearchProps = { query: string; found: number; all: number; onSearch: (words: string) => void };

function Search({ query, found, all, onSearch }: SearchProps) {
  const words = query.trim();
  const answer = found === 0 ? EVIDENCE_PAGE.foundNone(words) : EVIDENCE_PAGE.found(found, all);
  return (
    <search class="evidence-search">
      <label class="field">
        <span>{EVIDENCE_PAGE.search}</span>
        <input type="search" value={query} onInput={({ currentTarget: { value } }) => onSearch(value)} />
        <small class="hint">{EVIDENCE_PAGE.searchHint}</small>
      </label>
      <p role="status">{words === '' ? '' : answer}</p>
    </search>
  );
}

type GroupProps = { group: EvidenceGroup; lines: readonly EvidenceLine[]; folded: FoldedGroups };

function Group({ group, lines, folded }: GroupProps) {
  return (
    <details
      class="card evidence-group"
      id={group}
      open={folded.isOpen(group)}
      onToggle={({ currentTarget }) => folded.setOpen(group, currentTarget.open)}
    >
      <summary>
        <div>
          <h2>{EVIDENCE_GROUPS[group].title}</h2>
          <span class="hint">
            {EVIDENCE_PAGE.count(lines.length)} · {EVIDENCE_GROUPS[group].about}
          </span>
        </div>
      </summary>
      <ul class="evidence-list">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </details>
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

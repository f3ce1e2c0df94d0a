// The statistics: a page a question, of all packets or of those shown.
import { Tabs } from '../parts/tabs';
import { applied } from '../state/filter';
import { type Page, ofShown, page, question, series } from '../state/statistics';
import { Counting } from './counting';
import { DelaysPage } from './statistics-delays';
import { ExpertsPage } from './statistics-experts';
import { HierarchyPage } from './statistics-hierarchy';
import { LengthsPage } from './statistics-lengths';
import { ConversationsPage, EndpointsPage } from './statistics-pairs';
import { TimelinePage } from './statistics-timeline';
import { ValuesPage } from './statistics-values';

const PAGES: { key: Page; title: string; page: () => preact.JSX.Element | null }[] = [
  { key: 'timeline', title: 'Over time', page: TimelinePage },
  { key: 'hierarchy', title: 'Protocols', page: HierarchyPage },
  { key: 'conversations', title: 'Conversations', page: ConversationsPage },
  { key: 'endpoints', title: 'Endpoints', page: EndpointsPage },
  { key: 'lengths', title: 'Lengths', page: LengthsPage },
  { key: 'delays', title: 'Response times', page: DelaysPage },
  { key: 'experts', title: 'Expert info', page: ExpertsPage },
  { key: 'values', title: 'Top values', page: ValuesPage },
];

export function Statistics() {
  const Shown = PAGES.find(({ key }) => key === page.value)?.page ?? TimelinePage;
  return (
    <section id="statistics" class="statistics" aria-label="Statistics" tabIndex={-1}>
      <Tabs label="Statistics" tabs={PAGES} chosen={page.value} onChoose={(key) => (page.value = key as Page)}>
        <Scope />
      </Tabs>
      <Counting question={question} />
      {question.problem.value === null ? (
        <Shown />
      ) : (
        <Problem message={question.problem.value} />
      )}
    </section>
  );
}

function Problem({ message }: { message: string }) {
  const lines = page.value === 'timeline' && series.value.length > 1;
  return (
    <div class="pane-empty" role="alert">
      <p>{message}</p>
      {lines ? (
        <button type="button" class="quiet" onClick={() => (series.value = series.peek().slice(0, -1))}>
          Without that line
        </button>
      ) : null}
    </div>
  );
}

function Scope() {
  if (applied.value === '') return null;
  return (
    <select
      class="scope"
      aria-label="Of which packets"
      value={ofShown.value ? 'shown' : 'all'}
      onChange={(event) => (ofShown.value = event.currentTarget.value === 'shown')}
    >
      <option value="shown">Packets that the filter shows</option>
      <option value="all">All packets</option>
    </select>
  );
}

// The whole page: header, filter bar, panes, and what lies over them.
import { Split } from '../parts/split';
import { Tabs } from '../parts/tabs';
import { type Pane, dialog, listShare, narrow, narrowPane, recipeOpen, recipeShare, treeShare } from '../state/appearance';
import { opened, reading } from '../state/capture';
import { timelineOpen, view } from '../state/view';
import { CaptureDialog } from './capture-dialog';
import { ContextMenu } from './context-menu';
import { DecodeAsDialog } from './decode-as-dialog';
import { DropTarget } from './drop-target';
import { ColumnDialog } from './column-dialog';
import { Fields } from './fields';
import { FilterBar } from './filter-bar';
import { FindBar } from './find-bar';
import { GoToDialog } from './go-to-dialog';
import { Header } from './header';
import { KeyLogDialog } from './key-log-dialog';
import { KeysDialog } from './keys-dialog';
import { Notices, Passing } from './notices';
import { PacketBytes } from './packet-bytes';
import { EmptyList, PacketList } from './packet-list';
import { PacketFields, ScapyText } from './packet-fields';
import { PacketTree } from './packet-tree';
import { OpeningBar } from './opening-bar';
import { RecipePanel } from './recipe-panel';
import { Reference } from './reference';
import { Statistics } from './statistics';
import { Stream } from './stream';
import { TimelineStrip } from './timeline-strip';
import { ReportDialog } from './report-dialog';
import { TranslateDialog } from './translate-dialog';
import { VerifyDialog } from './verify-dialog';
import { Welcome } from './welcome';

export function App() {
  const empty = opened.value === null;
  return (
    <div class="app">
      <Header />
      <OpeningBar />
      <Notices />
      {empty ? <Empty /> : narrow.value ? <NarrowPanes /> : <WidePanes />}
      <DropTarget />
      <ContextMenu />
      <CaptureDialog />
      <VerifyDialog />
      <KeysDialog />
      <GoToDialog />
      <ColumnDialog />
      <DecodeAsDialog />
      <KeyLogDialog />
      <TranslateDialog />
      <ReportDialog />
      {/* Under a dialog it would be dimmed, and not read out. */}
      {dialog.value === null ? <Passing /> : null}
    </div>
  );
}

/** Without a capture there is the reference still. */
function Empty() {
  return view.value === 'reference' ? (
    <main class="workspace">
      <Reference />
    </main>
  ) : (
    <Welcome />
  );
}

function ListPane() {
  return (
    <section class="list-pane" aria-label="Packet list" aria-busy={reading.value !== null}>
      <FindBar />
      {timelineOpen.value ? <TimelineStrip /> : null}
      <div class="list-body">
        <PacketList />
        <EmptyList />
      </div>
    </section>
  );
}

function PacketPanes() {
  return (
    <Split direction="below" share={listShare} label="Height of the list">
      <ListPane />
      <Split direction="beside" share={treeShare} label="Width of the fields" least={0.2}>
        <PacketFields />
        <PacketBytes />
      </Split>
    </Split>
  );
}

function WidePanes() {
  return (
    <main class="workspace">
      <FilterBar />
      {recipeOpen.value ? (
        <Split direction="beside" share={recipeShare} label="Width of the packets" least={0.25}>
          <MainPane />
          <RecipePanel />
        </Split>
      ) : (
        <div class="only-pane">
          <MainPane />
        </div>
      )}
    </main>
  );
}

function MainPane() {
  return OtherView() ?? <PacketPanes />;
}

/** What stands in the place of the packets. */
function OtherView() {
  if (view.value === 'statistics') return <Statistics />;
  if (view.value === 'fields') return <Fields />;
  if (view.value === 'stream') return <Stream />;
  if (view.value === 'reference') return <Reference />;
  return null;
}

const PANES: { key: Pane; title: string }[] = [
  { key: 'fields', title: 'Fields' },
  { key: 'scapy', title: 'Scapy' },
  { key: 'bytes', title: 'Bytes' },
  { key: 'recipe', title: 'Recipe' },
];

function NarrowPanes() {
  const pane = narrowPane.value;
  const other = OtherView();
  if (other)
    return (
      <main class="workspace">
        <FilterBar />
        {other}
      </main>
    );
  return (
    <main class="workspace">
      <FilterBar />
      <Split direction="below" share={listShare} label="Height of the list">
        <ListPane />
        <div class="narrow-pane">
          <Tabs label="Panes" tabs={PANES} chosen={pane} onChoose={(key) => (narrowPane.value = key as Pane)} />
          <NarrowPane pane={pane} />
        </div>
      </Split>
    </main>
  );
}

function NarrowPane({ pane }: { pane: Pane }) {
  if (pane === 'fields') return <PacketTree />;
  if (pane === 'scapy') return <ScapyText />;
  if (pane === 'bytes') return <PacketBytes />;
  return <RecipePanel />;
}

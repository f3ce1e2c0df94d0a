// A row of tabs; arrows move between them.
interface Props {
  label: string;
  tabs: { key: string; title: string }[];
  chosen: string;
  onChoose: (key: string) => void;
  children?: preact.ComponentChildren;
}

export function Tabs({ label, tabs, chosen, onChoose, children }: Props) {
  const key = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (way === 0) return;
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const next = tabs[(at + way + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
    buttons[tabs.indexOf(next)]?.focus();
  };
  return (
    <div class="tabs">
      <div class="tab-row" role="tablist" aria-label={label} onKeyDown={key}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            class="tab"
            key={tab.key}
            aria-selected={tab.key === chosen}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

// A dialog over the page; Escape and a click beside it close it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon';
import { type Dialog as Name, dialog } from '../state/appearance';
import { Passing } from './notices';

interface Props {
  name: Name;
  title: string;
  children: ComponentChildren;
}

export function Dialog({ name, title, children }: Props) {
  return dialog.value === name ? <Opened title={title}>{children}</Opened> : null;
}

function Opened({ title, children }: Omit<Props, 'name'>) {
  const element = useRef<HTMLDialogElement>(null);
  // At once: a key that is pressed meanwhile is the dialog's.
  useLayoutEffect(() => {
    const here = element.current;
    here?.showModal();
    return () => here?.close();
  }, []);
  const close = () => (dialog.value = null);
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-label={title}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="dialog-frame">
        <header class="dialog-head">
          <h2>{title}</h2>
          <button type="button" class="tool" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{children}</div>
      </div>
      <Passing />
    </dialog>
  );
}

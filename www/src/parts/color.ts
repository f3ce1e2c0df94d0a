// A colour as a canvas takes it.

/** What a colour in CSS's words (`var(--accent)`) comes to at an element. */
export function resolveColor(element: HTMLElement, color: string): string {
  const probe = document.createElement('span');
  probe.style.color = color;
  element.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

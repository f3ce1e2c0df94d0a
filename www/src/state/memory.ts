// What the browser remembers between visits: settings only, never capture data. A page opened from a disk may be refused.
import { effect, signal, type Signal } from '@preact/signals';

const PREFIX = 'wireloupe.';

export function recall<T>(key: string, otherwise: T, fits: (value: unknown) => value is T): T {
  try {
    const text = localStorage.getItem(PREFIX + key);
    if (text === null) return otherwise;
    const value: unknown = JSON.parse(text);
    return fits(value) ? value : otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(key: string, value: unknown) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Refused or full: the page works without.
  }
}

/** A signal whose value outlives the visit. */
export function remembered<T>(key: string, otherwise: T, fits: (value: unknown) => value is T): Signal<T> {
  const value = signal(recall(key, otherwise, fits));
  let first = true;
  effect(() => {
    const now = value.value;
    if (!first) remember(key, now);
    first = false;
  });
  return value;
}

export function isShare(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value < 1;
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

// Rows as comma-separated values (RFC 4180).

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csv(heads: string[], rows: (string | number)[][]): string {
  return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

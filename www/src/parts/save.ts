// Hands bytes to the person as a file: a Blob's address, which is no request.

export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer> | Blob, type = 'application/octet-stream') {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the Blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets the browser save some data as a file. */
export function saveFile(name: string, data: Blob): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Revoked at once, the download may not have begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

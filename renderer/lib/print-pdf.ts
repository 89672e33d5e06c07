/**
 * Prints a PDF of the hub through a hidden frame, since a page can hand a PDF to the printer in no other way. Resolves
 * once the print dialogue (or, in a kiosk that prints silently, the printer) has it; throws when it could not be had.
 */
export async function printPdf(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers, cache: 'no-store' });
  if (!response.ok) throw new Error(`the paper was answered with ${response.status}`);
  const address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  frame.hidden = true;
  const dispose = () => {
    frame.remove();
    URL.revokeObjectURL(address);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      frame.addEventListener('load', () => resolve(), { once: true });
      setTimeout(() => reject(new Error('the paper did not load')), 10_000);
      frame.src = address;
      document.body.append(frame);
    });
    frame.contentWindow?.print();
  } catch (problem) {
    dispose();
    throw problem;
  }
  // Taken away too early, the frame takes the print job with it.
  setTimeout(dispose, 60_000);
}

/**
 * Prints a PDF of the hub through a hidden frame, since a page can hand a PDF to the printer in no other way. Resolves
 * once the print dialogue (or, in a kiosk that prints silently, the printer) has it; throws when it could not be had.
 * With a `body` the paper is asked for by POST, where what names it must not stand in an address.
 */
export async function printPdf(url: string, headers: Record<string, string>, body?: object): Promise<void> {
  const asked =
    body === undefined
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  const response = await fetch(url, { ...asked, cache: 'no-store' });
  if (!response.ok) throw new Error(`the paper was answered with ${response.status}`);
  const address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'application/pdf' }));
  const frame = document.createElement('iframe');
  // Out of sight, but laid out: a frame that is not displayed loads no PDF viewer.
  Object.assign(frame.style, { position: 'fixed', right: '0', bottom: '0', width: '1px', height: '1px', opacity: '0' });
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
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

import type { Call } from '#shared/protocol/call.ts';
import { callUrl, HubUnreachable, refusal } from '#shared/protocol/client.ts';

type Upload = {
  readonly call: Call;
  readonly params?: object;
  /** Sent before the file, so that the hub knows them when it reads the file. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly file: Blob;
  readonly fileName: string;
  readonly headers: Readonly<Record<string, string>>;
  /** From 0 to 1, as far as the file has left this device. */
  readonly onSent?: (share: number) => void;
};

/** Sends a file with its fields and answers the hub's text; throws CallRefused or HubUnreachable like the client. */
export function sendFile(upload: Upload): Promise<string> {
  const { call, params, fields, file, fileName, headers, onSent } = upload;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
  form.append('file', file, fileName);
  // fetch cannot tell how much has been sent; XMLHttpRequest can.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open(call.method, callUrl(call, params ? { params } : {}));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.responseText);
      else reject(refusal(request.status, request.responseText));
    });
    request.addEventListener('error', () => reject(new HubUnreachable('the connection broke')));
    request.addEventListener('abort', () => reject(new HubUnreachable('given up')));
    request.send(form);
  });
}

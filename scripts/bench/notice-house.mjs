import { createClient } from '#shared/protocol/client.ts';
import { giveUp } from '../run-process.mjs';
import { signIn } from './processes.mjs';

/** What the tests' office of notices needs of a house. */
export function houseOf(hub) {
  const clients = new Map();
  const { pin } = hub.demo.staff[0];
  const tokenOf = (login) =>
    hub.demo.staff.some((one) => one.login === login) ? signIn(hub, login) : signInAs(hub, login, pin);
  const as = async (login) => {
    if (!clients.has(login)) {
      const headers = { authorization: `Bearer ${await tokenOf(login)}` };
      clients.set(
        login,
        createClient(
          (url, init) => fetch(url, init),
          () => headers,
          hub.url,
        ),
      );
    }
    return clients.get(login);
  };
  const uploadNotice = async (id, file) => {
    const body = new FormData();
    body.append('file', new Blob([file]), 'notice.pdf');
    const headers = { authorization: `Bearer ${await signIn(hub)}` };
    const answer = await fetch(`${hub.url}/api/v1/notices/${id}/draft/file`, { method: 'POST', headers, body });
    if (!answer.ok) giveUp(`the notice's file was refused: ${await answer.text()}`);
  };
  return { as, uploadNotice };
}

async function signInAs(hub, login, pin) {
  const client = createClient(
    (url, init) => fetch(url, init),
    () => ({}),
    hub.url,
  );
  return (await client.signIn({ body: { login, pin } })).token;
}

import type { Page } from '@playwright/test';

/** What a hostile visitor tries: a name, and the try on the kiosk's page. `elsewhere` is a server that would answer. */
export type WayOut = readonly [name: string, attempt: (page: Page, elsewhere: string) => Promise<unknown>];

/** Plants some markup over the page, as a fault of ours could let in, and touches what is marked `data-lure`. */
async function lure(page: Page, markup: string, act: 'tap' | 'middle' | 'ctrl' | 'shift' | 'enter' = 'tap') {
  await page.evaluate((html) => {
    const over = document.createElement('div');
    over.id = 'lure';
    over.style.cssText = 'position:fixed;inset:0 0 auto 0;z-index:99999;background:#fff';
    over.innerHTML = html;
    document.body.append(over);
  }, markup);
  const target = page.locator('[data-lure]').first();
  if (act === 'tap') await target.tap({ force: true });
  else if (act === 'enter') await target.press('Enter');
  else if (act === 'middle') await target.click({ button: 'middle', force: true });
  else await target.click({ modifiers: [act === 'ctrl' ? 'Control' : 'Shift'], force: true });
}

const link = (to: string, more = '') => `<a data-lure href="${to}" ${more} style="display:block;height:90px">x</a>`;

/** Lets the page run a script; what it throws is what a guard or the policy answered. */
async function script(page: Page, code: (elsewhere: string) => unknown, elsewhere: string): Promise<void> {
  await page.evaluate(code, elsewhere).catch(() => undefined);
}

/** Types as a scanner does: all at once, then Enter. */
async function scan(page: Page, payload: string): Promise<void> {
  await page.keyboard.type(payload);
  await page.keyboard.press('Enter');
}

async function keys(page: Page, pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

/** Drops something on the page, as from another window. */
async function drop(page: Page, kind: 'file' | 'address', elsewhere: string): Promise<void> {
  await page.evaluate(
    ([what, address]) => {
      const dataTransfer = new DataTransfer();
      if (what === 'file') dataTransfer.items.add(new File(['<h1>x</h1>'], 'x.html', { type: 'text/html' }));
      else dataTransfer.setData('text/uri-list', address);
      const init = { bubbles: true, cancelable: true, dataTransfer };
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const answered = document.body.dispatchEvent(new DragEvent(type, init));
        // What nobody prevents here, the browser opens.
        if (type !== 'dragenter' && answered) location.href = address;
      }
    },
    [kind, elsewhere] as const,
  );
}

/** Two fingers moved apart, by the browser's own touch input. */
async function pinch(page: Page): Promise<void> {
  const input = await page.context().newCDPSession(page);
  const at = (apart: number) => [
    { x: 540 - apart, y: 900, id: 1 },
    { x: 540 + apart, y: 900, id: 2 },
  ];
  await input.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(40) });
  for (const apart of [120, 240, 400]) {
    await input.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(apart) });
  }
  await input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await input.detach();
}

const byLink: readonly WayOut[] = [
  ['a link', (page, to) => lure(page, link(to))],
  ['a link to a new window', (page, to) => lure(page, link(to, 'target="_blank"'))],
  ['a link to a new window that is told nothing', (page, to) => lure(page, link(to, 'target="_blank" rel="noopener"'))],
  ['a link to the top', (page, to) => lure(page, link(to, 'target="_top"'))],
  ['a link to a named window', (page, to) => lure(page, link(to, 'target="other"'))],
  ['a link to another page of ours', (page) => lure(page, link('/manage'))],
  ['a link to a place on the page', (page) => lure(page, link('#root'))],
  ['a javascript: link', (page, to) => lure(page, link(`javascript:location.href='${to}'`))],
  ['a data: link', (page) => lure(page, link('data:text/html,<h1>x</h1>'))],
  ['a file: link', (page) => lure(page, link('file:///etc/hostname'))],
  ['a mail link', (page) => lure(page, link('mailto:x@example.com'))],
  ['a link to another program', (page) => lure(page, link('ms-settings:display'))],
  ['a link that saves a file', (page) => lure(page, link('/icon.svg', 'download'))],
  ['a link that pings', (page, to) => lure(page, link('#root', `ping="${to}"`))],
  ['a link with the middle button', (page, to) => lure(page, link(to), 'middle')],
  ['a link with Ctrl', (page, to) => lure(page, link(to), 'ctrl')],
  ['a link with Shift', (page, to) => lure(page, link(to), 'shift')],
  ['a link with Enter', (page, to) => lure(page, link(to), 'enter')],
  [
    'a link within a drawing',
    (page, to) =>
      lure(page, `<svg width="300" height="90"><a href="${to}"><rect data-lure width="300" height="90"/></a></svg>`),
  ],
  ['a base tag and a short link', (page, to) => lure(page, `<base href="${to}">${link('manage')}`)],
];

const byForm: readonly WayOut[] = [
  ['a form', (page, to) => lure(page, `<form action="${to}"><button data-lure>x</button></form>`)],
  [
    'a form posted to a new window',
    (page, to) => lure(page, `<form action="${to}" method="post" target="_blank"><button data-lure>x</button></form>`),
  ],
  [
    'a button with an address of its own',
    (page, to) => lure(page, `<form action="/kiosk"><button data-lure formaction="${to}">x</button></form>`),
  ],
  ['a form to ourselves', (page) => lure(page, '<form action="/manage"><button data-lure>x</button></form>')],
  [
    'a form sent by a script',
    (page, to) =>
      script(
        page,
        (address) => {
          const form = document.createElement('form');
          form.action = address;
          document.body.append(form);
          form.submit();
          form.remove();
        },
        to,
      ),
  ],
  ['a file field', (page) => lure(page, '<input data-lure type="file" style="height:90px">')],
  ['a file field behind its label', (page) => lure(page, '<label data-lure>x<input type="file" hidden></label>')],
];

const byScript: readonly WayOut[] = [
  ['window.open', (page, to) => script(page, (address) => window.open(address), to)],
  ['window.open of a script', (page, to) => script(page, () => window.open('javascript:alert(1)'), to)],
  ['location', (page, to) => script(page, (address) => location.assign(address), to)],
  ['location to another page of ours', (page, to) => script(page, () => location.replace('/manage'), to)],
  ['a hash', (page, to) => script(page, () => (location.hash = '#/manage'), to)],
  ['a javascript: location', (page, to) => script(page, () => location.assign('javascript:document.write(1)'), to)],
  [
    'a blob: location',
    (page, to) => script(page, () => location.assign(URL.createObjectURL(new Blob(['x'], { type: 'text/html' }))), to),
  ],
  ['the history, back', (page, to) => script(page, () => history.back(), to)],
  ['the history, far back', (page, to) => script(page, () => history.go(-5), to)],
  ['a new entry in the history', (page, to) => script(page, () => history.pushState(null, '', '/manage'), to)],
  ['another address without loading', (page, to) => script(page, () => history.replaceState(null, '', '/'), to)],
  ['the navigation interface', (page, to) => script(page, (address) => void navigation.navigate(address), to)],
  [
    'a message from another window',
    (page, to) => script(page, (address) => window.postMessage({ type: 'navigate', url: address }, '*'), to),
  ],
  [
    'a service worker of somebody else',
    (page, to) => script(page, (address) => navigator.serviceWorker.register(`${address}sw.js`), to),
  ],
  [
    'a script from elsewhere',
    (page, to) =>
      script(
        page,
        (address) => {
          const element = document.createElement('script');
          element.src = `${address}x.js`;
          document.head.append(element);
          element.remove();
        },
        to,
      ),
  ],
  ['the print dialog', (page, to) => script(page, () => window.print(), to)],
  ['dialogs', (page, to) => script(page, () => [alert('x'), confirm('x'), prompt('x')], to)],
  [
    'a question before leaving',
    (page, to) =>
      script(
        page,
        (address) => {
          addEventListener('beforeunload', (event) => event.preventDefault(), { once: true });
          location.assign(address);
        },
        to,
      ),
  ],
];

const frame = (attributes: string) =>
  `<iframe ${attributes}></iframe><b data-lure style="display:block;height:90px">x</b>`;

const byFrame: readonly WayOut[] = [
  ['a frame', (page, to) => lure(page, frame(`src="${to}"`))],
  ['a frame that takes the top', (page) => lure(page, frame(`srcdoc="<script>top.location='/manage'</script>"`))],
  [
    'a link in a frame of its own words',
    async (page, to) => {
      await lure(page, frame(`srcdoc="<a id='in' target='_top' href='${to}'>x</a>"`));
      await page
        .frameLocator('#lure iframe')
        .locator('#in')
        .click({ timeout: 1000 })
        .catch(() => undefined);
    },
  ],
  ['a frame of data', (page) => lure(page, frame('src="data:text/html,x"'))],
  ['an object', (page, to) => lure(page, `<object data="${to}"></object><b data-lure>x</b>`)],
  ['an embedded page', (page, to) => lure(page, `<embed src="${to}"><b data-lure>x</b>`)],
  [
    'a page that moves by itself',
    (page, to) => lure(page, `<meta http-equiv="refresh" content="0;url=${to}"><b data-lure>x</b>`),
  ],
  [
    'a page that moves to ours',
    (page) => lure(page, '<meta http-equiv="refresh" content="0;url=/manage"><b data-lure>x</b>'),
  ],
];

const byTouchAndKeys: readonly WayOut[] = [
  ['a file that is dropped', (page, to) => drop(page, 'file', to)],
  ['an address that is dropped', (page, to) => drop(page, 'address', to)],
  [
    'dragging a picture out',
    async (page) => {
      await page.mouse.move(100, 100);
      await page.mouse.down();
      await page.mouse.move(900, 400, { steps: 4 });
      await page.mouse.up();
    },
  ],
  ['a long press', (page) => page.mouse.click(400, 100, { button: 'right', delay: 600 })],
  ['two fingers', pinch],
  [
    'the wheel with Ctrl',
    async (page) => {
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -400);
      await page.keyboard.up('Control');
    },
  ],
  ['zooming by keys', (page) => keys(page, ['Control+Equal', 'Control+Minus', 'Control+0'])],
  ['printing, saving and opening by keys', (page) => keys(page, ['Control+p', 'Control+s', 'Control+o'])],
  [
    'loading anew and the history by keys',
    (page) => keys(page, ['F5', 'Control+r', 'Alt+ArrowLeft', 'Alt+ArrowRight']),
  ],
  [
    'windows and tools by keys',
    (page) => keys(page, ['Control+n', 'Control+t', 'F11', 'F12', 'Control+Shift+I', 'F1']),
  ],
  ['the menu key', (page) => keys(page, ['ContextMenu', 'Shift+F10'])],
  ['scanning an address', (page, to) => scan(page, to)],
  ['scanning an address of ours', (page) => scan(page, 'http://127.0.0.1/manage')],
  ['scanning a script', (page) => scan(page, "javascript:location.href='/manage'")],
  ['scanning markup', (page, to) => scan(page, `<meta http-equiv=refresh content=0;url=${to}>`)],
  ['scanning without end', (page) => scan(page, '9'.repeat(500))],
  [
    'pasting a page',
    (page, to) =>
      script(
        page,
        (address) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', `<meta http-equiv=refresh content="0;url=${address}">`);
          document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        to,
      ),
  ],
];

export const waysOut: readonly WayOut[] = [...byLink, ...byForm, ...byScript, ...byTouchAndKeys, ...byFrame];

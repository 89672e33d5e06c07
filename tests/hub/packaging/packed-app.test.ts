import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFiles, readText, root } from '../../unit/repository/checkout.ts';
import { startHub } from '../../support/hub/start-hub.ts';
import { packApp, type PackedApp } from '../../support/packaging/pack-app.ts';

// A package is built on the system it is for, and the stand-in for Electron is a shell script.
describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  let app: PackedApp;
  beforeAll(async () => {
    app = await packApp();
  }, 240_000);

  test('holds the build, its resources and its packages, and nothing of the checkout besides', () => {
    const tops = new Set(app.files.map((path) => path.split('/')[0]));
    expect(tops).toEqual(new Set(['dist', 'node_modules', 'package.json', 'resources']));
    expect(app.files.filter((path) => path.endsWith('.map'))).toEqual([]);
    const nodes = app.files.filter((path) => /node_modules\/node-(linux|win)-x64/.test(path));
    expect(nodes).toEqual([]);
  });

  test('holds every entry of the build: shell, preload, pages, the hub and each of its workers', () => {
    const built = ['dist/main/index.js', 'dist/preload/index.cjs', 'dist/renderer/index.html'];
    const hub = readdirSync(join(root, 'dist/hub')).filter((name) => name.endsWith('.js'));
    expect(hub.filter((name) => name.endsWith('-worker.js')).length).toBeGreaterThan(5);
    for (const path of [...built, ...hub.map((name) => `dist/hub/${name}`)]) expect(app.files).toContain(path);
  });

  test('holds every resource the code names', () => {
    const sources = projectFiles().filter((path) => /^electron\/.*\.ts$/.test(path));
    const named = sources.flatMap((path) =>
      [...readText(path).matchAll(/resourceFile\(((?:'[^']+'(?:, )?)+)/g)].map(([, parts = '']) =>
        ['resources', ...[...parts.matchAll(/'([^']+)'/g)].map(([, part]) => part)].join('/'),
      ),
    );
    expect(named).toEqual(expect.arrayContaining(['resources/notices/kinds.yaml', 'resources/flows']));
    expect(named.filter((path) => !app.files.includes(path))).toEqual([]);
  });

  test('brings native code as real files, for this system alone', () => {
    const native = app.files.filter((path) => path.endsWith('.node'));
    expect(native.filter((path) => path.includes('better-sqlite3'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    expect(native.some((path) => path.includes('@napi-rs/canvas'))).toBe(true);
    expect(native.filter((path) => !app.unpacked.includes(path))).toEqual([]);
  });

  test('has its fuses set: it is no Node, takes no debugger, and loads nothing but its own archive', () => {
    expect(app.fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('asks no update server by itself', () => {
    expect(app.resource('app-update.yml')).toContain('url: https://updates.invalid/');
  });

  test('runs from what was packed: demo, pages, voice, papers, and the sample notices', async () => {
    const folder = app.extract();
    expect(existsSync(join(folder, 'electron'))).toBe(false);
    const file = join(folder, 'dist/hub/index.js');
    const hub = await startHub({ entry: { file }, demo: true, args: ['--sample-notices'] });
    const reception = await fetch(`${hub.url}/reception`);
    expect(await reception.text()).toContain('<div id="root">');
    const session = await hub.signIn('supervisor', '246810');
    const client = hub.client(session);
    const read = (path: string) =>
      fetch(`${hub.url}/api/v1${path}`, { headers: { authorization: `Bearer ${session}` } });
    const home = (await client.homes({})).items[0]!.rooms[0]!;
    const ticket = await client.issueTicket({ body: { serviceId: 'svc_handover', unitId: home.unitId } });
    const slip = await read(`/tickets/${ticket.id}/slip.pdf`);
    expect(slip.headers.get('content-type')).toBe('application/pdf');
    const clip = (await client.voiceClips({})).items[0]!;
    expect((await read(`/voice/${clip.language}/${clip.clip}`)).headers.get('content-type')).toMatch(/^audio\//);
    expect((await client.verifyJournal({ query: { full: '1' } })).ok).toBe(true);
    const shown = async () => (await client.publicNotices({})).items.length;
    await expect.poll(shown, { timeout: 120_000, message: hub.stderr() }).toBeGreaterThan(0);
    expect(hub.stderr()).not.toMatch(/missing|not shown|ENOENT/);
    expect(await hub.stop()).toBe(0);
  }, 180_000);
});

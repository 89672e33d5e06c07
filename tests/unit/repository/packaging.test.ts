import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText, root } from './checkout.ts';

type Configuration = Record<string, Record<string, unknown>>;

const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
/** electron-builder's own check, by its own schema, as it runs before it packs. */
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  readonly validateConfiguration: (config: object, log: { isEnabled: boolean }) => Promise<void>;
};
const configuration = () => parse(readText('electron-builder.yml')) as Configuration;
const check = (config: object) => validateConfiguration(config, { isEnabled: false });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-packaging-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('electron-builder.yml', () => {
  test('is what electron-builder understands, and a slip in it would be found', async () => {
    await check(configuration());
    const slipped = configuration();
    slipped['nsis'] = { ...slipped['nsis'], perMachin: true };
    await expect(check(slipped)).rejects.toThrow(/configuration\.nsis/);
  });

  test('every file it names is there', () => {
    const { win, mac, linux, nsis } = configuration();
    const named = [win?.['icon'], mac?.['icon'], linux?.['icon'], mac?.['entitlements'], nsis?.['include']];
    expect(named.filter((path) => !existsSync(join(root, String(path))))).toEqual([]);
  });

  test('no system has a list of files of its own: one that only leaves out would take in the whole checkout', () => {
    const { win, mac, linux } = configuration();
    expect([win, mac, linux].filter((system) => system !== undefined && 'files' in system)).toEqual([]);
  });

  test('what an installed machine knows it by never changes', () => {
    expect(parse(readText('electron-builder.yml'))).toMatchObject({
      appId: 'org.keyturn.desktop',
      productName: 'Keyturn',
    });
    expect(configuration()['nsis']).toMatchObject({ perMachine: true, oneClick: false });
  });
});

describe('the installer for Windows', () => {
  const script = readText('resources/build/installer.nsh');
  const uninstallation = script.slice(script.indexOf('!macro customUnInstall'));

  test('adds the firewall rule for the program, and takes it away with it', () => {
    expect(script).toMatch(/add rule name="\$\{KEYTURN_FIREWALL_RULE\}" dir=in action=allow program="\$INSTDIR\\/);
    expect(uninstallation).toContain('keyturnForgetFirewallRule');
  });

  test('keeps the data unless somebody says otherwise; a silent removal keeps it, and an update never asks', () => {
    expect(uninstallation).toMatch(/MB_DEFBUTTON2/);
    expect(uninstallation).toMatch(/\/SD IDNO IDNO keyturnKeepData\s+RMDir \/r "\$APPDATA/);
    expect(uninstallation.match(/RMDir/g)).toHaveLength(1);
    expect(uninstallation.indexOf('${ifNot} ${isUpdated}')).toBeLessThan(uninstallation.indexOf('RMDir'));
    expect(readText('package.json')).toContain('"name": "keyturn"');
  });

  const makensis = spawnSync('makensis', ['-VERSION']).error === undefined;
  test.skipIf(!makensis)('compiles without a warning', () => {
    const harness = join(folder, 'installer.nsi');
    writeFileSync(
      harness,
      [
        'Unicode true',
        '!include LogicLib.nsh',
        'Name Keyturn',
        `OutFile "${join(folder, 'installer.exe')}"`,
        'InstallDir $TEMP',
        '!define APP_EXECUTABLE_FILENAME "Keyturn.exe"',
        '!define isUpdated `$R9 == "1"`',
        'Var installMode',
        `!include "${join(root, 'resources/build/installer.nsh')}"`,
        'Section',
        'StrCpy $installMode all',
        '!insertmacro customInstall',
        'WriteUninstaller $INSTDIR\\uninstall.exe',
        'SectionEnd',
        'Section un.Keyturn',
        '!insertmacro customUnInstall',
        'SectionEnd',
      ].join('\n'),
    );
    const { status, stdout } = spawnSync('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', harness], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });
});

describe('the icons', () => {
  const bytes = (name: string) => readFileSync(join(root, 'resources/build', name));

  test('Windows finds every size it draws, each as a PNG of that size', () => {
    const ico = bytes('icon.ico');
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      expect(ico.subarray(offset + 1, offset + 4).toString()).toBe('PNG');
      const size = ico.readUInt8(at) || 256;
      expect(ico.readUInt32BE(offset + 16)).toBe(size);
      return size;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('macOS finds blocks that fill the file, up to the largest', () => {
    const icns = bytes('icon.icns');
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const types: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
    expect(types).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10']));
  });

  test('Linux finds one file for each size', () => {
    for (const size of [16, 32, 48, 256, 512]) {
      expect(bytes(`icons/${size}x${size}.png`).readUInt32BE(16)).toBe(size);
    }
  });
});

describe('npm run pack', () => {
  test("without Electron's binary says exactly that and how to get it, and fails", () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing') };
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/pack.mjs')], { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toContain("Electron's binary is not on this machine");
    expect(stderr).toContain('npx install-electron --no');
  });

  test('refuses what it does not know', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/pack.mjs'), '--zip'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '\nUnknown: --zip. There is: --installers\n' });
  });
});

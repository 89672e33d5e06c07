import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { ShellPrintJob, ShellPrintOutcome } from '#shared/bridge/hub-printing.ts';
import type { SystemPrinting } from './answer-hub.ts';
import { printFolder } from './left-papers.ts';

/** What Electron says when it refused the settings before anything was spooled. */
const beforeSpooling = /invalid (printer settings|devicename)/i;

/** Prints PDFs through a hidden window, which is gone with its file once the spooler has the job. */
export function systemPrinting(): SystemPrinting {
  return {
    names() {
      // Any window can tell, and this is asked every quarter of a minute.
      const [open] = BrowserWindow.getAllWindows();
      return open === undefined ? inHiddenWindow(namesIn) : namesIn(open);
    },
    async print(job) {
      const folder = await mkdtemp(join(app.getPath('temp'), printFolder));
      try {
        const file = join(folder, 'paper.pdf');
        await writeFile(file, job.pdf, { mode: 0o600 });
        return await inHiddenWindow(async (window) => {
          await window.loadFile(file);
          return handOver(window, job);
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function namesIn(window: BrowserWindow): Promise<string[]> {
  return (await window.webContents.getPrintersAsync()).map((printer) => printer.name);
}

function handOver(window: BrowserWindow, { printer, copies, paper }: ShellPrintJob): Promise<ShellPrintOutcome> {
  const pageSize = paper === 'slip' ? {} : { pageSize: paper === 'a3' ? ('A3' as const) : ('A4' as const) };
  return new Promise((resolve) => {
    window.webContents.print({ silent: true, deviceName: printer, copies, ...pageSize }, (taken, reason) => {
      if (taken) resolve('taken');
      else resolve(beforeSpooling.test(reason) ? 'refused' : 'failed');
    });
  });
}

async function inHiddenWindow<T>(work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: 'keyturn-print',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // The viewer of PDFs is a plugin.
      plugins: true,
      devTools: false,
      spellcheck: false,
    },
  });
  try {
    return await work(window);
  } finally {
    window.destroy();
  }
}

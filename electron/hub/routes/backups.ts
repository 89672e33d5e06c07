import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../auth/actor.ts';
import { BackupProblem } from '../backup/backup-problem.ts';
import { callOffOrder, leaveOrder, readOrder } from '../backup/restore-order.ts';
import type { Handlers } from '../http/routes.ts';
import type { BackupKeeper } from '../services/backup/backup-keeper.ts';
import { refusalOf } from '../services/backup/backup-refusal.ts';
import { viewBackup, viewBackupState, viewRestorePlan } from '../services/backup/view-backup.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** Backups of the site. */
export function backupRoutes(house: House, commands: Commands, keeper: BackupKeeper) {
  const refused = (problem: unknown): never => {
    throw refusalOf(problem);
  };
  return {
    backups: {
      read: async () => ({
        items: (await keeper.list()).map(viewBackup),
        state: await viewBackupState(house, keeper.state()),
      }),
    },
    makeBackup: {
      custom: async ({ actor, body }) => {
        const manifest = await keeper.make(body.cause, actor).catch(refused);
        return viewBackup({ id: manifest.id, manifest, check: null, inSecondFolder: false });
      },
    },
    verifyBackup: {
      custom: async ({ actor, params }) => {
        const { ok, code, entries, seq } = await keeper.verify(params.id, actor).catch((problem: unknown) => {
          if (problem instanceof BackupProblem && problem.code === 'folder-missing') throw new AppError('not-found');
          return refused(problem);
        });
        return { ok, code, entries, journalSeq: seq };
      },
    },
    restoreBackup: {
      custom: async ({ actor, params: { id }, body: { dryRun } }) => {
        const plan = await keeper.plan(id).catch((problem: unknown) => {
          if (problem instanceof BackupProblem && problem.code === 'folder-missing') throw new AppError('not-found');
          return refused(problem);
        });
        if (dryRun) return viewRestorePlan(plan, false);
        const order = { id, store: keeper.state().folder, at: house.now(), staffId: staffOf(actor) };
        await leaveOrder(house.folder, order);
        const payload = { upTo: plan.journal.seq, lost: plan.lost.entries };
        await commands.run(actor, (tx) => tx.append({ type: 'backup.restore-ordered', subjectId: id, payload }));
        return viewRestorePlan(plan, true);
      },
    },
    callOffRestore: {
      custom: async ({ actor }) => {
        const order = await readOrder(house.folder);
        if (order === null) throw new AppError('not-found');
        await callOffOrder(house.folder);
        await commands.run(actor, (tx) => {
          tx.append({ type: 'backup.restore-called-off', subjectId: order.id, payload: {} });
        });
        return undefined;
      },
    },
    saveBackupFolder: {
      custom: async ({ actor, body: { folder } }) => {
        if (folder !== null) await demandUsable(folder, house.folder);
        await commands.run(actor, (tx) => {
          house.books.plan.setSecondFolder(folder);
          const payload = { second: folder !== null };
          tx.append({ type: 'backup.folder-set', subjectId: house.directory.siteId, payload });
        });
        await keeper.copyNow();
        return viewBackupState(house, keeper.state());
      },
    },
  } satisfies Partial<Handlers>;
}

/** Throws backup-folder-unusable: not a folder, not writable, or within the very folder it is to protect. */
async function demandUsable(folder: string, data: string): Promise<void> {
  const unusable = () => new AppError('backup-folder-unusable');
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw unusable();
  await access(folder, constants.W_OK).catch(() => {
    throw unusable();
  });
  const inside = relative(await realpath(data), await realpath(folder));
  if (!inside.startsWith('..') && !/^[A-Za-z]:|^[\\/]/.test(inside)) throw unusable();
}

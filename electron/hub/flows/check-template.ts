import { Worker } from 'node:worker_threads';
import type { LawProfile, TemplateFault } from '#shared/domain/flow/template-fault.ts';
import { workerUrl } from '../worker-url.ts';

/** What the worker is told. */
export type TemplateCheck = { readonly text: string; readonly profile: LawProfile };
/** What it answers; none: the template is sound. */
export type TemplateFaults = readonly TemplateFault[];

/** A template is read in well under a second; a text that takes longer was not written as one. */
const patienceMs = 5000;
const workerMemoryMb = 256;

const tooMuch: TemplateFault = {
  code: 'yaml.too-much',
  path: '',
  message: { zh: '内容太多，不像一个流程模板', en: 'Too much to be a template' },
};

/** Checks a template written as YAML, off the hub's loop: a hostile text can keep a parser busy for minutes. */
export function checkTemplate(check: TemplateCheck, patience = patienceMs): Promise<TemplateFaults> {
  const worker = new Worker(workerUrl('template-worker', 'flows'), {
    name: 'template',
    workerData: check,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      resolve([tooMuch]);
      void worker.terminate();
    }, patience);
    worker.once('message', resolve);
    worker.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve([tooMuch]);
      else reject(problem);
    });
    worker.once('exit', () => clearTimeout(late));
  });
}

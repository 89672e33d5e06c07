import { parentPort, workerData } from 'node:worker_threads';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { readYaml } from './read-yaml.ts';
import type { TemplateCheck, TemplateFaults } from './check-template.ts';

const { text, profile } = workerData as TemplateCheck;
const read = readYaml(text);
const reading = read.ok ? readTemplate(read.value, profile) : { ok: false as const, faults: [read.fault] };
parentPort?.postMessage((reading.ok ? [] : reading.faults) satisfies TemplateFaults);

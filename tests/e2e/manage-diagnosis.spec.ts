import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { diagnosisWords } from '#shared/i18n/manage-diagnosis.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { expect, test } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const diagnosis = say(diagnosisWords);
const manage = say(manageWords);

test('the supervisor saves a diagnosis as one file to send on', async ({ station }) => {
  const page = await station('manage', { login: 'supervisor' });
  await page.getByRole('link', { name: manage('site') }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: diagnosis('save') }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^keyturn-\d+\.\d+\.\d+-\d{4}-\d\d-\d\d\.zip$/);
  expect(Object.keys(unzipSync(await readFile(await file.path())))).toContain('diagnosis.json');
});

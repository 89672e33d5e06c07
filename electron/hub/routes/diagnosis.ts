import { diagnose, type DiagnosisParts, noteDiagnosis } from '../diagnosis/diagnose.ts';
import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import type { Commands } from '../store/commands.ts';

/** What is sent to whoever is to find out why something does not work. */
export function diagnosisRoutes(house: House, commands: Commands, parts: DiagnosisParts) {
  return {
    diagnosis: {
      custom: async ({ actor, reply }) => {
        await commands.run(actor, (tx) => noteDiagnosis(house, tx));
        return reply
          .header('content-type', 'application/zip')
          .header('content-disposition', 'attachment; filename="keyturn-diagnosis.zip"')
          .send(await diagnose(house, parts));
      },
    },
  } satisfies Partial<Handlers>;
}

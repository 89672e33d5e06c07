import { cpSync, mkdirSync } from 'node:fs';
import { startHub } from './processes.mjs';
import { addOldTickets } from './old-site.mjs';
const b='/work/main/tests/artifacts/bench';
let t=performance.now();
const hub = await startHub(b+'/empty'); console.log('demo', hub.readyMs, hub.residentMb()); await hub.stop();
cpSync(b+'/empty', b+'/old', {recursive:true});
t=performance.now(); console.log(addOldTickets(b+'/old', 500000), performance.now()-t);
for (const f of ['empty','old','empty','old']) { const h=await startHub(b+'/'+f); console.log(f,h.readyMs, h.residentMb()); await h.stop(); }

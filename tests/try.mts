import { drawNoticePages } from '#hub/notices/draw-notice.ts';
import { readFileSync } from 'node:fs';
for (const f of ['photo','text','photo','text']) { const bytes=readFileSync(`/tmp/${f}.pdf`); const at:number[]=[]; let m=0; const t=performance.now(); const iv=setInterval(()=>{m=Math.max(m,process.memoryUsage.rss())},50); await drawNoticePages({bytes,mediaType:'application/pdf'},{signal:new AbortController().signal,onPage:async()=>{at.push(performance.now()-t|0)}}); clearInterval(iv); console.log(f, at.slice(0,6).join(' '), 'per page', (at.at(-1)!-at[0]!)/(at.length-1)|0, 'peak', m>>20); }

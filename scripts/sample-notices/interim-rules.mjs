import { chapters } from './interim-rules-articles.mjs';
import { ring } from './marks.mjs';
import { numeral } from './numerals.mjs';
import { runningText } from './running-text.mjs';
import { blankDate, developer, phase } from './site.mjs';

function draw(notice) {
  const text = runningText(notice, { head: `${phase} · 临时管理规约　${notice.sample.number}`, size: 11 });
  text.title('临时管理规约');
  text.subtitle(`（${phase}）`);
  let number = 0;
  chapters.forEach(({ name, articles }, index) => {
    text.chapter(`第${numeral(index + 1)}章　${name}`);
    for (const article of articles) {
      number += 1;
      const [first, ...items] = article.split('\n');
      text.paragraph(`第${numeral(number)}条　${first}`);
      for (const item of items) text.item(item);
    }
  });
  const y = text.block(128) + 22;
  const { width } = text.page;
  notice.write(`建设单位（盖章）：${developer}`, text.side, y + 24, 330, { size: 11 });
  notice.write(`日期：${blankDate}`, text.side, y + 50, 330, { size: 11 });
  ring(notice, width - text.side - 60, y + 44, 44);
}

export const interimRules = { draw };

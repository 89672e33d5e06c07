import { expect, test } from 'vitest';
import { projectFiles, readText } from './checkout.ts';

const chinese = /[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]/u;

/** The code with its comments blanked out, line numbers kept; text within quotes is left as it is. */
function withoutComments(source: string): string {
  const commentOrString = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return source.replace(commentOrString, (part) => (/^\/[/*]/.test(part) ? part.replace(/[^\n]/g, ' ') : part));
}

function chineseLines(source: string): number[] {
  return withoutComments(source)
    .split('\n')
    .flatMap((line, index) => (chinese.test(line) ? [index + 1] : []));
}

test('Chinese is found in code and not in comments', () => {
  const source = "// 取号\nconst url = 'http://x'; // 叫号\nconst word = '取号';\n/* 窗\n口 */\n<b>叫号</b>";
  expect(chineseLines(source)).toEqual([3, 6]);
});

test('the renderer holds no Chinese of its own: its words are in shared/i18n', () => {
  const sources = projectFiles().filter((path) => /^renderer\/.*\.(tsx?|html|css)$/.test(path));
  const found = sources.flatMap((path) => chineseLines(readText(path)).map((line) => `${path}:${line}`));
  expect(found, 'words on a screen belong into shared/i18n, where every language has them').toEqual([]);
});

test('a percent sign stands right behind its number, on papers as on screens', () => {
  const said = /^(shared\/i18n|renderer|electron\/hub)\/.*\.tsx?$|^resources\/.*\.(json|ya?ml)$/;
  const apart = projectFiles()
    .filter((path) => said.test(path))
    .flatMap((path) => {
      const text = /\.ya?ml$/.test(path)
        ? readText(path).replaceAll(/(^|\s)#.*$/gm, '')
        : withoutComments(readText(path));
      return [...text.matchAll(/[\d}][ \u00a0\u202f]+%/g)].map(({ 0: found }) => `${path}: ${found}`);
    });
  expect(apart).toEqual([]);
});

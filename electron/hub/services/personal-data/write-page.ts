import { personalDataPage } from '#shared/i18n/erasure.ts';

const words: Readonly<Record<string, string>> = personalDataPage['zh-CN'];

/** What is held, as a page anybody can read and print without any program. Its words are Chinese; the law asks for it here. */
export function writePage(data: Readonly<Record<string, unknown>>, siteName: string): string {
  const title = `${words['title'] ?? ''} · ${siteName}`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:15px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c}
dl{display:grid;grid-template-columns:12rem 1fr;gap:.2rem 1rem;margin:.3rem 0}dt{color:#666}dd{margin:0}
section{border-top:1px solid #ddd;padding:.4rem 0}h1{font-size:1.4rem}</style></head>
<body><h1>${escaped(title)}</h1><p>${escaped(words['explain'] ?? '')}</p>${valueOf(data)}</body></html>
`;
}

function valueOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((one) => `<section>${valueOf(one)}</section>`).join('');
  }
  if (typeof value === 'object') {
    const lines = Object.entries(value).map(
      ([name, inner]) => `<dt>${escaped(words[name] ?? name)}</dt><dd>${valueOf(inner)}</dd>`,
    );
    return `<dl>${lines.join('')}</dl>`;
  }
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

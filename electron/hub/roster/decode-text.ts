import iconv from 'iconv-lite';
import { AppError } from '#shared/protocol/errors.ts';

/**
 * The text of a file in UTF-8, UTF-16 (Excel's "Unicode text") or, failing both, GB18030, which older Excel writes on
 * Chinese Windows. Throws `roster-unreadable` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = String.fromCharCode(...bytes.subarray(0, 2));
  if (mark === '\xff\xfe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === '\xfe\xff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new AppError('roster-unreadable', '文件不是表格：请另存为 .xlsx 或 .csv 后再导入。');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030');
    if (!text.includes('\ufffd')) return text;
    throw new AppError('roster-unreadable', '文件的文字编码无法识别：请另存为 UTF-8 的 .csv 或 .xlsx 后再导入。');
  }
}

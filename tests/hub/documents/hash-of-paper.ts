// Prints the SHA-256 of a paper's PDF, made by a process of its own.
import { hash } from 'node:crypto';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { completePaper } from '../../support/papers/every-paper.ts';
import { casePaper } from './case-paper-fields.ts';

const kind = paperKinds.find((each) => each === process.argv[2]);
if (kind === undefined) throw new Error('name a kind of paper');
console.log(hash('sha256', await renderPaper(casePaper(completePaper(kind)), openPaperFonts()), 'hex'));

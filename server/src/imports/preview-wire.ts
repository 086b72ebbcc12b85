import type { PreviewAnswer } from './preview-job.ts';

/**
 * How the child process answers: lines of JSON on its output. The head, the file's tables, the issues, then each row after its action.
 * Long texts stay texts, and the parent takes them line by line: no message of many megabytes is put together in its one thread.
 */

type FullAnswer = Extract<PreviewAnswer, { rows: unknown }>;
type ShortAnswer = Exclude<PreviewAnswer, FullAnswer>;
type Head = ShortAnswer | Omit<FullAnswer, 'rows' | 'read' | 'issues'>;

const PART = 256 * 1024;

/** The answer’s lines in parts of a size that is written at once. */
export function* partsOf(answer: PreviewAnswer): Generator<string> {
  if (!('rows' in answer)) {
    yield `${JSON.stringify(answer)}\n`;
    return;
  }
  const { rows, read, issues, ...head } = answer;
  yield `${JSON.stringify(head)}\n${read ?? ''}\n${issues}\n`;
  let part = '';
  for (const { action, data } of rows) {
    part += `${action} ${data}\n`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield part;
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAction(text: string): text is FullAnswer['rows'][number]['action'] {
  return ['added', 'changed', 'unchanged', 'missing', 'error'].includes(text);
}

/** Puts the lines together again as they come. */
export class AnswerReader {
  readonly #lines: string[] = [];
  readonly #rows: FullAnswer['rows'] = [];
  #rest: string[] = [];
  #isBroken = false;

  take(chunk: string): void {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      this.#line(this.#rest.join('') + chunk.slice(start, end));
      this.#rest = [];
      start = end + 1;
    }
    if (start < chunk.length) this.#rest.push(chunk.slice(start));
  }

  #line(line: string): void {
    if (this.#lines.length < 3) {
      this.#lines.push(line);
      return;
    }
    const space = line.indexOf(' ');
    const action = line.slice(0, space);
    if (isAction(action)) this.#rows.push({ action, data: line.slice(space + 1) });
    else this.#isBroken = true;
  }

  /** Null: there is no whole answer. */
  answer(): PreviewAnswer | null {
    const [first, read, issues] = this.#lines;
    const head = first === undefined ? null : jsonOf(first);
    if (this.#isBroken || !isHead(head)) return null;
    if (!('summary' in head)) return head;
    if (read === undefined || issues === undefined) return null;
    return { ...head, read: read === '' ? null : read, issues, rows: this.#rows };
  }
}

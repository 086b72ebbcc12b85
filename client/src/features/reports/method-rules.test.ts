import { describe, expect, it } from 'vitest';
import { textBlocks } from './method-rules.ts';

describe('the text of a rule', () => {
  it('is divided into paragraphs and lists', () => {
    expect(textBlocks('First.\n- one\n- two\nLast.')).toEqual([
      { kind: 'paragraph', lines: ['First.'] },
      { kind: 'list', lines: ['one', 'two'] },
      { kind: 'paragraph', lines: ['Last.'] },
    ]);
  });
});

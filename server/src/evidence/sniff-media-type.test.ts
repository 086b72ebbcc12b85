import { describe, expect, it } from 'vitest';
import { sniffMediaType } from './sniff-media-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (entries: string) => bytes(`PK\u0003\u0004${entries}`);

describe('what a file is', () => {
  it('is told by its name and its first bytes together', () => {
    expect(sniffMediaType('Приказ.PDF', bytes('%PDF-1.7 …'))).toBe('application/pdf');
    expect(sniffMediaType('photo.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(sniffMediaType('Протокол.docx', zip('[Content_Types].xml'))).toContain('wordprocessingml');
    expect(sniffMediaType('отчёт.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'))).toContain('opendocument.text');
    expect(sniffMediaType('список.csv', Buffer.from('№;Аты\n1;Бакыт'))).toBe('text/csv');
  });

  it.each([
    ['a page', 'page.html', '<html><script>alert(1)</script>'],
    ['a drawing with a script', 'picture.svg', '<svg onload="alert(1)"/>'],
    ['a page posing as text', 'readme.txt', '  <!doctype html><script>1</script>'],
    ['PostScript posing as PDF', 'act.pdf', '%!PS-Adobe-3.0'],
    ['a program', 'setup.exe', 'MZ'],
    ['a program posing as a picture', 'photo.png', 'MZ'],
    ['a spreadsheet posing as an open document', 'list.ods', 'PK\u0003\u0004xl/workbook.xml'],
    ['a text with a nought', 'notes.txt', 'a\u0000b'],
    ['a name without an extension', 'act', '%PDF-1.7'],
    ['a double extension that ends in a program', 'act.pdf.exe', '%PDF-1.7'],
  ])('H36, H37: refuses %s', (_what, name, content) => {
    expect(sniffMediaType(name, bytes(content))).toBeNull();
  });
});

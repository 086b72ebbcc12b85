import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartFrame.module.css';
import { PictureTools } from './PictureTools.tsx';
import { Section, ToolButton } from './Section.tsx';
import { useDownloadCsv } from './use-download-csv.ts';

export interface ChartTable {
  columns: readonly string[];
  /** What is shown; the first cell of a row names it. */
  rows: readonly (readonly ReactNode[])[];
  /** The same rows raw, for the download: ISO dates, plain numbers. */
  csv: readonly (readonly (string | number | null)[])[];
}

interface Props {
  /** The question that the chart answers. */
  title: string;
  /** What it says, in one sentence. */
  sentence: string;
  count?: ReactNode;
  howCounted?: ReactNode;
  table: ChartTable;
  /** Name of the downloaded file without its ending. */
  fileName: string;
  /** “As of …”: the drawing (an SVG marked `data-picture`) can be downloaded as a picture that says so. */
  pictureDay?: string;
  children: ReactNode;
  id?: string;
}

/** A chart with its sentence, its table and its data: nobody has to see the picture. */
export function ChartFrame({ title, sentence, count, howCounted, table, fileName, pictureDay, children, id }: Props) {
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const sentenceId = useId();
  const figure = useRef<HTMLElement>(null);
  const downloadCsv = useDownloadCsv();
  const tools = (
    <>
      <ToolButton
        icon={isTable ? 'chart' : 'table'}
        label={isTable ? t('section.showChart') : t('section.showTable')}
        name={isTable ? `${t('section.showChart')}: ${title}` : t('section.tableOf', { title })}
        onClick={() => setTable(!isTable)}
      />
      <ToolButton
        icon="download"
        label="CSV"
        name={t('section.downloadOf', { title })}
        onClick={() => downloadCsv(`${fileName}.csv`, [table.columns, ...table.csv])}
      />
      {pictureDay !== undefined && !isTable && (
        <PictureTools figure={figure} title={title} day={pictureDay} fileName={fileName} />
      )}
    </>
  );
  return (
    <Section
      title={title}
      actions={tools}
      {...(count === undefined ? {} : { count })}
      {...(howCounted === undefined ? {} : { howCounted })}
      {...(id === undefined ? {} : { id })}
    >
      <figure ref={figure} className={styles.figure} aria-describedby={sentenceId}>
        <figcaption className={styles.sentence} id={sentenceId}>
          {sentence}
        </figcaption>
        {isTable ? <FigureTable caption={t('section.tableOf', { title })} table={table} /> : children}
      </figure>
    </Section>
  );
}

function FigureTable({ caption, table }: { caption: string; table: ChartTable }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

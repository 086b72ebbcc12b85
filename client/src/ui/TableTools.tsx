import { useTranslation } from 'react-i18next';
import { Dropdown, DropdownDivider, DropdownHeading, DropdownItem } from './Dropdown.tsx';
import { Icon } from './Icon.tsx';
import type { TableColumn } from './table-column.ts';
import { drawnOrder, moved, toggled, type TableLayout } from './table-layout.ts';
import styles from './TableTools.module.css';

interface Props<Row> {
  columns: readonly TableColumn<Row>[];
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  onLayoutReset: () => void;
}

const densities = ['comfortable', 'compact'] as const;

/** Which columns, in which order, how high the rows: everything that could be dragged can be done with buttons here. */
export function TableTools<Row>({ columns, layout, onLayoutChange, onLayoutReset }: Props<Row>) {
  const { t } = useTranslation();
  const label = (
    <>
      <Icon name="columns" size={16} />
      {t('table.columns')}
    </>
  );
  const ordered = drawnOrder(layout).flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return (
    <Dropdown label={label} align="end">
      {(close) => (
        <>
          <ul className={styles.columns}>
            {ordered.map((column) => (
              <ColumnLine key={column.id} column={column} layout={layout} onLayoutChange={onLayoutChange} />
            ))}
          </ul>
          <DropdownDivider />
          <div role="group" aria-label={t('table.density')}>
            <DropdownHeading>{t('table.density')}</DropdownHeading>
            {densities.map((density) => (
              <DropdownItem
                key={density}
                isCurrent={density === layout.density}
                onClick={() => {
                  onLayoutChange({ ...layout, density });
                }}
              >
                {t(`table.${density}`)}
              </DropdownItem>
            ))}
          </div>
          <DropdownDivider />
          <DropdownItem
            onClick={() => {
              onLayoutReset();
              close();
            }}
          >
            {t('table.reset')}
          </DropdownItem>
        </>
      )}
    </Dropdown>
  );
}

function ColumnLine<Row>({
  column,
  layout,
  onLayoutChange,
}: { column: TableColumn<Row> } & Pick<Props<Row>, 'layout' | 'onLayoutChange'>) {
  const { t } = useTranslation();
  const { id, header } = column;
  const change = (part: Partial<TableLayout>) => {
    onLayoutChange({ ...layout, ...part });
  };
  const isPinned = layout.pinned.includes(id);
  return (
    <li className={styles.line}>
      <label className={styles.name}>
        <input
          type="checkbox"
          checked={!layout.hidden.includes(id)}
          disabled={column.isRowHeader}
          onChange={() => {
            change({ hidden: toggled(layout.hidden, id) });
          }}
        />
        {header}
      </label>
      <LineButton
        icon="pin"
        name={t('table.pin', { column: header })}
        isPressed={isPinned}
        onClick={() => {
          change({ pinned: toggled(layout.pinned, id) });
        }}
      />
      <LineButton
        icon="up"
        name={t('table.moveEarlier', { column: header })}
        onClick={() => {
          change({ order: moved(layout, id, -1) });
        }}
      />
      <LineButton
        icon="down"
        name={t('table.moveLater', { column: header })}
        onClick={() => {
          change({ order: moved(layout, id, 1) });
        }}
      />
    </li>
  );
}

interface LineButtonProps {
  icon: 'pin' | 'up' | 'down';
  name: string;
  isPressed?: boolean;
  onClick: () => void;
}

function LineButton({ icon, name, isPressed, onClick }: LineButtonProps) {
  return (
    <button type="button" className={styles.button} aria-label={name} title={name} aria-pressed={isPressed} onClick={onClick}>
      <Icon name={icon} size={16} />
    </button>
  );
}

import { operationUrl } from '@atkaruu/shared/contract/client';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../api/use-plan.ts';
import { useStatusDate } from '../api/use-status-date.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { downloadFormats, downloadGroups, type DownloadGroup, type DownloadWord } from './download-formats.ts';
import styles from './DownloadMenu.module.css';
import { Dropdown, dropdownItemClass, DropdownHeading } from './Dropdown.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  /** What a list shows: its filters, order and columns; without it the files hold the whole plan. */
  list?: Readonly<Record<string, unknown>> & { body?: string | undefined };
}

function headingOf(group: DownloadGroup, list: Props['list']): DownloadWord {
  if (group === 'list') return list === undefined ? 'downloads.tasks' : 'downloads.list';
  if (group === 'calendar') return list?.body === undefined ? 'downloads.calendar' : 'downloads.calendarOfBody';
  return group === 'report' ? 'downloads.report' : 'downloads.data';
}

/** Every file of the plan in one menu, for the day and in the language of the page. */
export function DownloadMenu({ list }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  const lang = useLanguage();
  const asked = {
    list: list ?? {},
    report: {},
    data: {},
    calendar: { body: list?.body },
  } as const satisfies Record<DownloadGroup, object>;
  const label = (
    <>
      <Icon name="download" size={16} />
      {t('downloads.button')}
    </>
  );
  return (
    <Dropdown label={label} align="end">
      {(close) => (
        <>
          {downloadGroups.map((group) => (
            <Fragment key={group}>
              <DropdownHeading>{t(headingOf(group, list))}</DropdownHeading>
              {downloadFormats
                .filter((one) => one.group === group)
                .map(({ id, operation, label: name, extension, query }) => (
                  <a
                    key={id}
                    className={dropdownItemClass}
                    href={operationUrl(operation, { plan: slug }, { ...asked[group], ...query, asOf, knownAt, lang })}
                    download=""
                    data-format={id}
                    onClick={close}
                  >
                    <span className={styles.line}>
                      {t(name)} <span className={styles.extension}>{extension}</span>
                    </span>
                  </a>
                ))}
            </Fragment>
          ))}
          <p className={styles.day}>{t('downloads.day', { date: format.date(asOf) })}</p>
        </>
      )}
    </Dropdown>
  );
}

import { bodyRoles, causeCodes } from '@atkaruu/shared/progress/facts';
import { ageingBuckets, countGroups, lights, serviceTypes, taskStates } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import type { FilterPart } from './task-filters.ts';
import { useTask } from './use-tasks.ts';

function memberOf<T extends string>(set: readonly T[], value: string | boolean): T | undefined {
  return set.find((member) => member === value);
}

/** A filter in words: “State: Overdue”. */
export function useFilterWords(search: TaskSearch): (part: FilterPart) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { shortNameOf } = useBodies();
  const { data: parent } = useTask(search.parent);

  const valueOf = ({ name, value }: FilterPart): string => {
    const text = String(value);
    switch (name) {
      case 'q':
        return text;
      case 'parent':
        return parent ? `${parent.task.number} ${localText(parent.task.title)}` : '…';
      case 'body':
        return shortNameOf(text);
      case 'role': {
        const role = memberOf(bodyRoles, value);
        return role ? t(`bodyRole.${role}`) : text;
      }
      case 'state': {
        const state = memberOf(taskStates, value);
        return state ? t(`state.${state}`) : text;
      }
      case 'light': {
        const light = memberOf(lights, value);
        return light ? t(`light.${light}`) : text;
      }
      case 'group': {
        const group = memberOf(countGroups, value);
        return group ? t(`group.${group}`) : text;
      }
      case 'ageing': {
        const bucket = memberOf(ageingBuckets, value);
        return bucket ? t(`ageing.${bucket}`) : text;
      }
      case 'cause': {
        const cause = memberOf([...causeCodes, 'none'], value);
        return cause ? t(`cause.${cause}`) : text;
      }
      case 'serviceType': {
        const type = memberOf(serviceTypes, value);
        return type ? t(`serviceType.${type}`) : text;
      }
      case 'dueFrom':
      case 'dueTo':
        return format.date(text);
      case 'due':
      case 'silent':
      case 'fulfilled':
      case 'inForce':
      case 'led':
      case 'leaf':
        return t(value === true ? 'tasks.yes' : 'tasks.no');
    }
  };
  return (part) => `${t(`tasks.filter.${part.name}`)}: ${valueOf(part)}`;
}

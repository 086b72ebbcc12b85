import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tasks } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useLocalText } from '../../ui/LocalText.tsx';

const PAGE = 200;

/** The words of a group: the year, or the title of the top-level task. */
export function useGroupTitle(by: 'year' | 'task'): (key: string | null) => string {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { slug, levelNames } = usePlan();
  const { data: tops } = useQuery({
    queryKey: queryKeys.plan(slug, 'top-tasks'),
    enabled: by === 'task',
    queryFn: async ({ signal }) => {
      const { items } = (await tasks.listTasks({ params: { plan: slug }, query: { leaf: false, limit: PAGE } }, { signal })).data;
      return items.filter(({ parentId }) => parentId === null);
    },
  });
  return (key) => {
    if (key === null) return t('milestones.undated');
    if (by === 'year') return key;
    const task = tops?.find(({ number }) => number === key);
    return [task ? '' : localText(levelNames[0] ?? null), key, task ? localText(task.title) : '']
      .filter((part) => part !== '')
      .join(' ');
  };
}

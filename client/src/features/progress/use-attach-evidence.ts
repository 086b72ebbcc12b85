import type { newEvidenceSchema } from '@atkaruu/shared/evidence/contract';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { evidence } from '../../api/client.ts';
import { useInvalidatePlan } from '../../api/use-plan.ts';

interface Attached {
  body: z.input<typeof newEvidenceSchema>;
  file: File | null;
}

export function useAttachEvidence(taskId: string) {
  const onSuccess = useInvalidatePlan();
  return useMutation({
    mutationFn: async ({ body, file }: Attached) => {
      const options = file === null ? {} : { file: { content: file, name: file.name } };
      return (await evidence.addEvidence({ params: { task: taskId }, body }, options)).data;
    },
    onSuccess,
  });
}

import { stages } from '../../../shared/pipeline/stage-on-day.ts';
import { pipelineWords } from '../../../shared/text/vi/pipeline.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { BeingCounted } from '../../components/being-counted.tsx';

/** Stands in the place of the summary until people are counted: the stages. */
export function StagesBeingCounted() {
  const words = ui.pipeline.stages;
  const rows = stages.map((stage) => ({ key: stage, name: pipelineWords.stages[stage] }));
  return (
    <BeingCounted status={ui.frame.loading} table={{ label: words.stage, heads: [words.stage, words.count], rows }} />
  );
}

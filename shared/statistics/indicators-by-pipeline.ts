import type { PipelineCount } from '../pipeline/pipeline-counts.ts';
import type { Indicator } from './indicator.ts';

const make = (name: string, label: string, kind: Indicator['kind'], count: PipelineCount): Indicator => ({
  code: `pipeline.${name}`,
  label,
  unit: kind === 'ratio' ? '%' : 'người',
  kind,
  source: { from: 'pipeline', count },
});

/** The way into the Party, counted from lists of candidates, of new members and of the membership. */
export const pipelineIndicators: readonly Indicator[] = [
  make('candidates', 'Quần chúng ưu tú, cảm tình Đảng chưa kết nạp', 'state', 'noticed'),
  make('recognised', 'Công nhận cảm tình Đảng', 'flow', 'recognised'),
  make('class', 'Học lớp bồi dưỡng nhận thức về Đảng', 'flow', 'class'),
  make('class.pupils', 'Học sinh học lớp bồi dưỡng nhận thức về Đảng', 'flow', 'class-pupils'),
  make('admitted.pupils', 'Học sinh được kết nạp, theo các danh sách', 'flow', 'admitted-pupils'),
  make('certificates', 'Được cấp giấy chứng nhận lớp nhận thức về Đảng', 'flow', 'certificate'),
  make('certificates.due', 'Giấy chứng nhận hết hạn 60 tháng', 'flow', 'certificates-due'),
  make('probation.due', 'Đảng viên dự bị hết 12 tháng', 'flow', 'probation-due'),
  make(
    'conversion',
    'Kết nạp so với số học lớp cùng kỳ (tỷ số hai luồng, không phải một lớp người)',
    'ratio',
    'conversion',
  ),
  make(
    'conversion.pupils',
    'Học sinh kết nạp so với học sinh học lớp cùng kỳ (tỷ số hai luồng)',
    'ratio',
    'conversion-pupils',
  ),
  make('cohort', 'Đã kết nạp trong số người học lớp của kỳ (cùng một lớp người)', 'ratio', 'cohort'),
];

import { Button } from '@fluentui/react-components';
import type { Overview } from '../../../shared/contract/views.ts';
import {
  missingAnswer,
  problemsAnswer,
  resultAnswer,
  slowAnswer,
} from '../../../shared/reports/overview/overview-answers.ts';
import { ui } from '../../../shared/text/vi/ui.ts';
import { AnswerTile } from './answer-tile.tsx';

type TileProps = { readonly overview: Overview };
/** Units named in a tile; the screen behind it names all. */
const NAMES = 3;

/** “Còn thiếu báo cáo của ai?” */
export function MissingTile({ overview }: TileProps) {
  return (
    <AnswerTile answer={missingAnswer(overview, NAMES)} link={{ to: '/reporting', text: ui.overview.missing.open }} />
  );
}

type ProblemTileProps = TileProps & { readonly isOpen: boolean; readonly onToggle: () => void };

/** “Còn lỗi gì?” */
export function ProblemTile({ overview, isOpen, onToggle }: ProblemTileProps) {
  const words = ui.overview.problems;
  const { checks } = overview;
  return (
    <AnswerTile answer={problemsAnswer(overview)} link={{ to: '/reporting', text: ui.overview.missing.open }}>
      {checks.open.length + checks.notes.length > 0 && (
        <Button size="small" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? words.hide : words.show}
        </Button>
      )}
    </AnswerTile>
  );
}

/** “Toàn đảng bộ đạt bao nhiêu?” */
export function ResultTile({ overview }: TileProps) {
  return <AnswerTile answer={resultAnswer(overview)} link={{ to: '/targets', text: ui.overview.result.open }} />;
}

/** “Đơn vị nào chậm?” */
export function SlowTile({ overview }: TileProps) {
  return <AnswerTile answer={slowAnswer(overview, NAMES)} link={{ to: '/targets', text: ui.overview.slow.open }} />;
}

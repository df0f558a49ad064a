import { useLocation } from 'wouter';
import { ReportGallery } from './report-gallery.tsx';
import { ReportPreview } from './report-preview.tsx';
import { ClosingScreen } from '../closing/closing-screen.tsx';
import { LearnScreen } from '../learn/learn-screen.tsx';
import { blankOfPath, choiceOfPath, CLOSING_PATH } from './report-choice.ts';
import './reports.css';

/** “Báo cáo”: the gallery, one document as paper, closing a period, or a form that is being learned. */
export function ReportsScreen() {
  const [path] = useLocation();
  const learned = blankOfPath(path);
  if (learned !== null) return <LearnScreen key={path} {...learned} />;
  if (path === CLOSING_PATH) return <ClosingScreen />;
  const choice = choiceOfPath(path);
  return choice === null ? <ReportGallery /> : <ReportPreview key={path} choice={choice} />;
}

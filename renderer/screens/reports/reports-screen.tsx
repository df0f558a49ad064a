import { useLocation } from 'wouter';
import { ReportGallery } from './report-gallery.tsx';
import { ReportPreview } from './report-preview.tsx';
import { choiceOfPath } from './report-choice.ts';
import './reports.css';

/** “Báo cáo”: the gallery, or one document as paper. */
export function ReportsScreen() {
  const [path] = useLocation();
  const choice = choiceOfPath(path);
  return choice === null ? <ReportGallery /> : <ReportPreview key={path} choice={choice} />;
}

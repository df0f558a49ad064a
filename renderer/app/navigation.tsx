import { Link, useLocation } from 'wouter';
import { screenDigits } from '../../shared/contract/screens.ts';
import { screenTitles } from '../../shared/text/vi/screens.ts';
import { ui } from '../../shared/text/vi/ui.ts';
import { screens } from './screens.ts';

/** The screens; narrow windows show icons with their labels below. */
export function Navigation() {
  const [location] = useLocation();
  return (
    <nav className="navigation" data-pane aria-label={ui.frame.regions.navigation}>
      {screens.map(({ name, path, icon: Icon }) => {
        const label = screenTitles[name];
        const isHere = path === '/' ? location === '/' : location.startsWith(path);
        return (
          <Link
            key={path}
            href={path}
            className={`navigation-item${isHere ? ' navigation-here' : ''}`}
            title={ui.frame.withKey(label, `Ctrl+${screenDigits[name]}`)}
            {...(isHere ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon className="navigation-icon" aria-hidden />
            <span>{label}</span>
          </Link>
        );
      })}
    </nav>
  );
}

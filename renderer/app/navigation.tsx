import { Link, useLocation } from 'wouter';
import { ui } from '../../shared/text/vi/ui.ts';
import { screens } from './screens.ts';

/** The screens; narrow windows show icons with their labels below. */
export function Navigation() {
  const [location] = useLocation();
  return (
    <nav className="navigation" data-pane aria-label={ui.frame.regions.navigation}>
      {screens.map(({ path, label, key, icon: Icon }) => {
        const isHere = path === '/' ? location === '/' : location.startsWith(path);
        return (
          <Link
            key={path}
            href={path}
            className={`navigation-item${isHere ? ' navigation-here' : ''}`}
            title={ui.frame.withKey(label, key)}
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

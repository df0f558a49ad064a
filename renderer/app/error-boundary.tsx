import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ui } from '../../shared/text/vi/ui.ts';
import { Notice } from '../components/notice.tsx';

type Props = {
  readonly children: ReactNode;
  /** A new value tries again: the screen changed. */ readonly resetKey?: string;
};
type State = { readonly isBroken: boolean; readonly resetKey: string | undefined };

/** Keeps a failing screen from taking the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { isBroken: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    const { title, effect, todo, retry } = ui.frame.crashed;
    return (
      <div className="app-full">
        <Notice intent="error" title={title} lines={[effect, todo]}>
          <Button onClick={() => this.setState({ isBroken: false })}>{retry}</Button>
        </Notice>
      </div>
    );
  }
}

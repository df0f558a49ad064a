import { useState } from 'react';
import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { ui } from '../../../shared/text/vi/ui.ts';
import { useCall } from '../../api/use-call.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ScreenHead } from '../../components/screen-head.tsx';
import { CheckSection } from './check-section.tsx';
import { DataSection } from './data-section.tsx';
import { HolidaySection } from './holiday-section.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { ReadingForm } from './reading-form.tsx';
import { RulesForm } from './rules-form.tsx';
import './settings.css';

const TABS = ['organisation', 'rules', 'holidays', 'reading', 'data', 'check'] as const;

/** “Thiết lập”: names, counting rules, the data file and its copies. */
export function SettingsScreen() {
  const [tab, setTab] = useState<(typeof TABS)[number]>('organisation');
  const state = useCall('app/read-state', {});
  const settings = useCall('settings/read', {});
  const words = ui.settings;
  return (
    <div className="screen settings">
      <ScreenHead title={ui.frame.screens.settings} />
      <TabList
        selectedValue={tab}
        aria-label={ui.frame.screens.settings}
        onTabSelect={(_, { value }) => setTab(TABS.find((each) => each === value) ?? 'organisation')}
      >
        {TABS.map((each) => (
          <Tab key={each} value={each}>
            {words.tabs[each]}
          </Tab>
        ))}
      </TabList>
      {settings.isError && <Refusal error={settings.error} />}
      {state.data === undefined || settings.data === undefined ? (
        !settings.isError && <Spinner label={ui.frame.loading} />
      ) : (
        <div role="tabpanel" aria-label={words.tabs[tab]}>
          {tab === 'organisation' && <OrganisationForm settings={settings.data} today={state.data.today} />}
          {tab === 'rules' && <RulesForm settings={settings.data} today={state.data.today} />}
          {tab === 'reading' && <ReadingForm settings={settings.data} today={state.data.today} />}
          {tab === 'holidays' && <HolidaySection today={state.data.today} />}
          {tab === 'data' && <DataSection state={state.data} />}
          {tab === 'check' && <CheckSection />}
        </div>
      )}
    </div>
  );
}

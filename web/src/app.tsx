/** The frame around every page: brand, navigation, urgent list, and which page an address shows. */

import type { ComponentChildren } from 'preact';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { ChangeNotice } from './change-notice/change-notice.tsx';
import { CarePage } from './pages/care-page.tsx';
import { CheckInPage, HandRunCheckInPage } from './pages/check-in-page.tsx';
import { DecisionPage } from './pages/decision-page.tsx';
import { EvidencePage } from './pages/evidence-page.tsx';
import { HandRunPage } from './pages/hand-run-page.tsx';
import { NewHandRunPage } from './pages/new-hand-run-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { ChangeOtherCheckInPage, OtherCheckInPage } from './pages/other-check-in-page.tsx';
import { PlanEditPage } from './pages/plan-edit-page.tsx';
import { PlanLibraryPage } from './pages/plan-library-page.tsx';
import { PlanPage } from './pages/plan-page.tsx';
import { ReadinessPage } from './pages/readiness-page.tsx';
import { ReadinessStepPage } from './pages/readiness-step-page.tsx';
import { RunPage } from './pages/run-page.tsx';
import { RunsPage } from './pages/runs-page.tsx';
import { SelfCheckPage } from './pages/self-check-page.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { StrengthPage } from './pages/strength-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { UrgentPage } from './pages/urgent-page.tsx';
import { PlanIcon, ReadinessIcon, RunsIcon, SettingsIcon, TodayIcon } from './parts/icons.tsx';
import { APP_NAME, COMMON, PAGES } from './words.ts';

export function App() {
  return (
    <LocationProvider>
      <a class="skip-link" href="#content">
        {COMMON.skipToContent}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <ChangeNotice />
        <Router>
          <Route path="/" component={TodayPage} />
          <Route path="/runs" component={RunsPage} />
          <Route path="/runs/by-hand" component={NewHandRunPage} />
          <Route path="/runs/by-hand/:id" component={HandRunPage} />
          <Route path="/runs/by-hand/:id/check-in/:moment" component={HandRunCheckInPage} />
          <Route path="/runs/:id" component={RunPage} />
          <Route path="/runs/:id/check-in/:moment" component={CheckInPage} />
          <Route path="/check-in" component={OtherCheckInPage} />
          <Route path="/check-in/:id" component={ChangeOtherCheckInPage} />
          <Route path="/care" component={CarePage} />
          <Route path="/plan" component={PlanPage} />
          <Route path="/plan/plans" component={PlanLibraryPage} />
          <Route path="/plan/edit" component={PlanEditPage} />
          <Route path="/readiness" component={ReadinessPage} />
          <Route path="/readiness/self-check" component={SelfCheckPage} />
          <Route path="/readiness/:step" component={ReadinessStepPage} />
          <Route path="/decision" component={DecisionPage} />
          <Route path="/strength" component={StrengthPage} />
          <Route path="/evidence" component={EvidencePage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/urgent" component={UrgentPage} />
          <Route default component={NotFoundPage} />
        </Router>
      </main>
      <Navigation />
    </LocationProvider>
  );
}

function TopBar() {
  return (
    <header class="top-bar">
      <a class="brand" href="/">
        <img src="/mark.svg" alt="" width="32" height="32" />
        <span>{APP_NAME}</span>
      </a>
      <a class="urgent-link" href="/urgent">
        {PAGES.urgent}
      </a>
    </header>
  );
}

function Navigation() {
  return (
    <nav class="tabs" aria-label={COMMON.mainNavigation}>
      <Tab href="/" label={PAGES.today} icon={<TodayIcon />} />
      <Tab href="/runs" label={PAGES.runs} icon={<RunsIcon />} />
      <Tab href="/plan" label={PAGES.plan} icon={<PlanIcon />} />
      <Tab href="/readiness" label={PAGES.readiness} icon={<ReadinessIcon />} />
      <Tab href="/settings" label={PAGES.settings} icon={<SettingsIcon />} />
    </nav>
  );
}

function Tab({ href, label, icon }: { href: string; label: string; icon: ComponentChildren }) {
  const { path } = useLocation();
  const isHere = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined}>
      {icon}
      <span>{label}</span>
    </a>
  );
}

/** The five line drawings of the navigation, and the tick. Decoration only: a word always stands beside. */

import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const TodayIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="4.2" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
  </Icon>
);
export const RunsIcon = () => (
  <Icon>
    <path d="M3 16.5c3 0 3-9 6-9s3 9 6 9 3-5 6-5" />
  </Icon>
);
export const PlanIcon = () => (
  <Icon>
    <path d="M4 19h3v-4H4zM10.5 19h3v-8h-3zM17 19h3V6h-3z" />
  </Icon>
);
export const ReadinessIcon = () => (
  <Icon>
    <path d="M4 7.5 5.8 9.3 9 6M4 15.5 5.8 17.3 9 14M12.5 8H20M12.5 16H20" />
  </Icon>
);
export const SettingsIcon = () => (
  <Icon>
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="17" r="2" />
  </Icon>
);
export const TickIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.500L19 7.5" />
  </Icon>
);

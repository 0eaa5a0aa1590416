/** What each part of the settings is given. */

import type { RunnerSettings } from '../../../shared/api/settings-api.ts';

export type SectionProps = { settings: RunnerSettings; change: (part: Partial<RunnerSettings>) => void };

/** Calls about her settings. */

import type { RunnerSettings } from '../../../shared/api/settings-api.ts';
import { send } from '../api-client.ts';

export const getSettings = () => send<RunnerSettings>('GET', '/settings');
export const putSettings = (settings: RunnerSettings) => send<unknown>('PUT', '/settings', settings);

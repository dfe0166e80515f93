export { dataConverter, FAILURE_CONVERTER_PATH } from './data-converter.ts';
export type { Delivered, Delivery } from './delivery.ts';
export type { Description, PendingActivity } from './description.ts';
export { openEngine, type Engine, type EngineOptions } from './engine.ts';
export { EngineUnavailable } from './engine-unavailable.ts';
export type { HistorySize } from './history.ts';
export type { SickRun } from './sick-runs.ts';

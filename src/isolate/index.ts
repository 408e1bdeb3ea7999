/** The room that keeps a file's misbehaviour in a process of its own: time, memory and crashes cost that file alone. */
export { type Isolation, openIsolation } from './isolation.ts';
export { createPool, type Pool, type PoolOptions } from './pool.ts';
export { sibling } from './protocol.ts';
export { type Handler, serve } from './serve.ts';
export { DEFAULT_TASK_LIMITS, type ParseWorker } from './start-parse-worker.ts';
export { stoppedDiagnostic } from './stopped.ts';
export { type Outcome, type Stopped, type TaskLimits, WorkerFault } from './worker-process.ts';

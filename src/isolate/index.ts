/** The room that keeps a file's misbehaviour in a process of its own: time, memory and crashes cost that file alone. */
export { createPool, type Pool, type PoolOptions } from './pool.ts';
export { sibling } from './protocol.ts';
export { type Outcome, type Stopped, type TaskLimits, WorkerFault } from './worker-process.ts';

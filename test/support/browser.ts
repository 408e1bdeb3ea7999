import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** A page open in a real browser. */
export interface Page {
  /** The value of an expression in the page, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** PNG of what is seen. */
  screenshot(): Promise<Buffer>;
  /** What the page complained about: errors of scripts, and whatever its policy refused. */
  complaints: string[];
  close(): Promise<void>;
}

/** The browser on this machine; undefined where there is none. */
export const BROWSER = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Open a file in headless Chromium, spoken to over a pipe (Chrome DevTools Protocol). */
export async function openPage(path: string, { width = 1280, height = 900 } = {}): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--no-first-run'];
  const child = spawn(BROWSER!, [...flags, `--user-data-dir=${profile}`, `--window-size=${width},${height}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const input = child.stdio[3] as Writable;
  const output = child.stdio[4] as Readable;
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(message: Message) => void>();
  let buffer = '';
  let count = 0;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (buffer + chunk).split('\0');
    buffer = parts.pop()!;
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      else for (const listen of listeners) listen(message);
    }
  });
  async function send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++count;
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const answer = await new Promise<Message>((done) => waiting.set(id, done));
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  }

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
  const complaints: string[] = [];
  listeners.add(({ method, params }) => {
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') complaints.push(JSON.stringify(params));
  });
  await Promise.all(['Page', 'Runtime', 'Log'].map((domain) => send(`${domain}.enable`, {}, sessionId)));
  const loaded = new Promise<void>((done) => {
    listeners.add(({ method }) => {
      if (method === 'Page.loadEventFired') done();
    });
  });
  await send('Page.navigate', { url: pathToFileURL(path).href }, sessionId);
  await loaded;

  return {
    complaints,
    async evaluate(expression) {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }, sessionId);
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return (answer.result as { value?: unknown }).value;
    },
    async screenshot() {
      const { data } = await send('Page.captureScreenshot', { format: 'png' }, sessionId);
      return Buffer.from(data as string, 'base64');
    },
    async close() {
      const gone = new Promise((done) => child.once('close', done));
      await send('Browser.close');
      await gone;
      // Its helpers may still be writing for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

// The build behind `npm install`.
//
// `npm install --global git+…`, which is how pre-commit installs hooks, passes the setting `global` on to the install inside the
// clone, which then brings no tools to build with: they are brought here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';

function npm(...words) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'user' };
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32', env });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  createRequire(import.meta.url).resolve('typescript');
} catch {
  npm('install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--include=dev');
}
npm('run', 'build');

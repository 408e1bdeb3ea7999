// Prints the failed tests of Vitest's JSON reports: node .ci/tell-failed-tests.js REPORT…
import { existsSync, readFileSync } from 'node:fs';

for (const report of process.argv.slice(2).filter(existsSync)) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (message && failed.length === 0) console.log(`${name}\n  ${message}`);
    for (const { fullName, failureMessages } of failed) console.log([name, fullName, ...failureMessages].join('\n  '));
  }
}

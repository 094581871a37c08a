/** Loaded before a child's own code: at its end writes what the process has used to the file that USAGE_FILE names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
  writeFileSync(process.env['USAGE_FILE'] ?? '', JSON.stringify(used));
});

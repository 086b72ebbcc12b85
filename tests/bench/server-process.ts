import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server in a process of its own, so that its CPU time can be read from outside. */
export interface ServerProcess {
  url: string;
  /** User and system CPU so far, in milliseconds. */
  cpuMs: () => number;
  /** Resident memory. */
  memoryMb: () => number;
  stop: () => Promise<void>;
}

const TICK_MS = 10;

/** Fields 14 and 15 of /proc/PID/stat, after the name in brackets (proc(5)). */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function memoryOf(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1] ?? 0) / 1024;
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(seen);
      if (match) resolve(match[0]);
    });
    child.once('exit', (code) => {
      reject(new Error(`a server of the benchmark ended with ${String(code)}: ${seen}`));
    });
  });
}

export async function startProcess(args: readonly string[], env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await firstAddress(child);
  const { pid } = child;
  if (pid === undefined) throw new Error('a server of the benchmark has no process id');
  return {
    url,
    cpuMs: () => cpuOf(pid),
    memoryMb: () => memoryOf(pid),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => {
          resolve();
        });
        child.kill('SIGTERM');
      }),
  };
}

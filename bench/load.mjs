// Asks a server for one address as often as it can, over connections that stay open. Of HTTP it reads just enough to know
// where an answer ends, so that on a small machine it is the server that is measured and not the one who asks.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const END_OF_HEAD = '\r\n\r\n';
/** Processor time in /proc is counted in hundredths of a second on every Linux there is. */
const TICKS_A_SECOND = 100;

/** Seconds of processor time that a process has used so far. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

const requestFor = ({ host, pathname, search }) =>
  `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept: */*\r\n\r\n`;

/** How long the body is whose answer begins with this chunk, and how much of it is still to come. */
function readHead(chunk, status) {
  const end = chunk.indexOf(END_OF_HEAD);
  const head = chunk.toString('latin1', 0, Math.max(0, end));
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith(`HTTP/1.1 ${status}`) || length === undefined) {
    throw new Error(`Not the answer that was expected: ${chunk.toString('latin1', 0, 200)}`);
  }
  return Number(length) - (chunk.length - end - END_OF_HEAD.length);
}

/** One connection that asks again as soon as it is answered, until it is told to stop. */
function keepAsking(url, request, { answered, goOn }) {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.setNoDelay(true);
    let [left, asked] = [0, 0];
    const ask = () => {
      asked = performance.now();
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      try {
        left = left > 0 ? left - chunk.length : readHead(chunk, 200);
      } catch (error) {
        socket.destroy(error);
        return;
      }
      if (left > 0) return;
      answered(performance.now() - asked);
      if (goOn()) ask();
      else socket.end(resolve);
    });
  });
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** As many figures as mean something. */
export const rounded = (value) => (value < 10 ? Number(value.toFixed(2)) : Math.round(value));

/**
 * @param {string} address what to ask for; the answer must be 200 and say how long it is
 * @returns answers a second, their times, and the server's processor time for each
 */
export async function load(address, { pid, connections = 20, seconds = 3, requests = Infinity }) {
  const url = new URL(address);
  const times = [];
  const [begun, cpu] = [performance.now(), cpuSeconds(pid)];
  const until = begun + seconds * 1000;
  const goOn = () => performance.now() < until && times.length < requests;
  const answered = (time) => times.push(time);
  const asking = Array.from({ length: connections }, () =>
    keepAsking(url, requestFor(url), { answered, goOn }),
  );
  await Promise.all(asking);
  const took = (performance.now() - begun) / 1000;
  return {
    perSecond: times.length / took,
    cpuMicroseconds: ((cpuSeconds(pid) - cpu) / times.length) * 1e6,
    times,
  };
}

// node .ci/smoke.mjs PUBLISHED RESULTS: starts the portal as an operator would, asks it over HTTP, and ends it.
// Writes one line a check, "passed ..." or "failed ...", to RESULTS.
import { spawn, execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [published, results] = process.argv.slice(2).map(path => resolve(path));
const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const imageUser = 1654; // The user of the container image.
const seconds = 120; // Nothing takes as long; dotnet run may have to build first.

let failures = 0;
let child;
const folders = [];
const end = signal => {
  try { if (child?.exitCode === null) process.kill(-child.pid, signal); } catch { /* It has just ended. */ }
};
process.on('exit', () => { end('SIGKILL'); folders.forEach(folder => rmSync(folder, { recursive: true, force: true })); });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function check(name, good, detail = '') {
  if (!good) failures++;
  const line = `${good ? 'passed' : 'failed'} ${name}${detail === '' ? '' : `: ${detail}`}`;
  console.log(`  ${line}`);
  appendFileSync(results, `${line}\n`);
}

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'portal-smoke-'));
  folders.push(folder);
  return folder;
}

// Starts the portal on a free port; resolves with its address as soon as it prints it.
function start(command, args, options) {
  const log = [];
  child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise(done => child.on('close', (code, signal) => done(signal ?? code)));
  const address = new Promise((found, lost) => {
    const look = chunk => {
      log.push(chunk.toString());
      const match = /^VIP Swap Portal: (http:\/\/127\.0\.0\.1:[1-9]\d*)/m.exec(log.join(''));
      if (match) found(match[1]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('error', lost);
    ended.then(code => lost(new Error(`it ended with ${code} before it listened`)));
    setTimeout(() => lost(new Error(`it did not listen within ${seconds} s`)), seconds * 1000).unref();
  });
  return { address, ended, log: () => log.join('') };
}

async function get(url, name, least, encoding) {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': encoding ?? 'gzip' }, signal: AbortSignal.timeout(seconds * 1000) });
  const body = await answer.text();
  check(`${name}${encoding ? ` (${encoding})` : ''}`, answer.status === 200 && body.length >= least, `${answer.status}, ${body.length} bytes, at least ${least} expected`);
  return body;
}

async function until(condition) {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition()) && Date.now() < deadline) await new Promise(next => setTimeout(next, 100));
}

// Status and size: an asset that is not found where it is looked for answers 200 with nothing in it.
async function ask(address) {
  const page = await get(`${address}/`, 'the home page', 2000);
  const assets = [...page.matchAll(/<(?:link|script)[^>]*?(?:href|src)="([^"]+\.(?:css|js))"/g)].map(match => match[1]);
  check('the home page links styles and scripts', assets.some(a => a.endsWith('.css')) && assets.some(a => a.includes('blazor.web')), `${assets.length} files`);
  for (const asset of assets) {
    const url = new URL(asset, `${address}/`).href;
    const least = asset.includes('blazor.web') ? 50_000 : 100;
    await get(url, asset, least);
    await get(url, asset, least, 'identity');
  }
  await get(`${address}/healthz`, '/healthz', 2);
  await until(async () => (await fetch(`${address}/api/services`)).status !== 503); // Nothing is read yet.
  const services = await get(`${address}/api/services`, '/api/services', 100);
  check('/api/services answers JSON', /^\s*[{[]/.test(services));
}

async function trial(name, command, args, options) {
  console.log(`${name}: ${command} ${args.join(' ')}`);
  const began = Date.now();
  const before = failures;
  const portal = start(command, args, options);
  try {
    const address = await portal.address;
    check(`${name}: starts and says where`, true, `${address} after ${Date.now() - began} ms`);
    await ask(address);
    check(`${name}: says what it runs on`, /^It runs on the embedded cloud/m.test(portal.log()));
    const asked = Date.now();
    end('SIGTERM');
    const code = await Promise.race([portal.ended, new Promise(late => setTimeout(late, seconds * 1000, 'nothing yet').unref())]);
    check(`${name}: ends with 0 on SIGTERM`, code === 0, `${code} after ${Date.now() - asked} ms`);
  } catch (error) {
    check(`${name}: runs`, false, error.message);
  }
  if (failures > before) console.log(portal.log());
  end('SIGKILL');
  await portal.ended;
}

const settings = data => ({ ...process.env, Urls: 'http://127.0.0.1:0', Storage__DataFolder: data });
const dll = join(published, 'Portal.Web.dll');
mkdirSync(dirname(results), { recursive: true });
writeFileSync(results, '');

await trial('published, from another folder', 'dotnet', [dll], { cwd: '/', env: settings(newFolder()) });
await trial('as in the README', 'dotnet', ['run', '--project', 'src/Portal.Web'], { cwd: repository, env: settings(newFolder()) });

// As in the container: a user without a name or a home, one folder to write to, everything else read-only.
if (process.getuid() === 0) {
  const data = newFolder();
  chownSync(data, imageUser, imageUser);
  for (let folder = dirname(published); folder.startsWith(tmpdir() + '/'); folder = dirname(folder)) chmodSync(folder, 0o755);
  execFileSync('chmod', ['-R', 'a+rX,a-w', published]);
  const env = { PATH: process.env.PATH, HOME: '/nonexistent', TMPDIR: data, DOTNET_EnableDiagnostics: '0', Urls: 'http://127.0.0.1:0', Storage__DataFolder: data };
  await trial('as in the container', 'dotnet', [dll], { cwd: published, env, uid: imageUser, gid: imageUser });
  const strays = execFileSync('find', ['/', tmpdir(), '-xdev', '-uid', `${imageUser}`, '-not', '-path', `${data}*`, '-not', '-path', '/proc/*'], { encoding: 'utf8' }).trim();
  check('as in the container: writes to its folder only', strays === '' && existsSync(data), strays);
} else {
  console.log('as in the container: not tried, only root can start it as another user');
}

process.exit(failures === 0 ? 0 : 1);

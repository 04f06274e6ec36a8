// s3rver, and what of S3 it does not have: the parts of an upload, the uploads of a bucket, aborting one, parts that are whole when they are answered, and signatures in addresses
// (it takes any of version 4). Added over s3rver's own files, as Amazon's reference describes them. Prints its port when it listens, and ends when its input ends.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import S3rver from 's3rver';

const secret = 'S3RVER';
const cors = '<CORSConfiguration><CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod></CORSRule></CORSConfiguration>';
const directory = mkdtempSync(join(tmpdir(), 'livechat-s3-'));
const uploadsOf = (bucket) => join(directory, bucket, '._S3rver_uploads');

function refuse(ctx, status, code) {
  ctx.status = status;
  ctx.type = 'application/xml';
  ctx.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

async function keyOf(bucket, upload) {
  if (!/^[0-9a-f]{32}$/.test(upload)) return null;
  return readFile(join(uploadsOf(bucket), upload, 'key'), 'utf8').catch(() => null);
}

async function partsOf(bucket, upload) {
  const folder = join(uploadsOf(bucket), upload);
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
  return Promise.all(
    numbers
      .sort((a, b) => a - b)
      .map(async (number) => ({
        PartNumber: number,
        Size: (await stat(join(folder, String(number)))).size,
        ETag: `"${await readFile(join(folder, `${number}.md5`), 'utf8')}"`,
        LastModified: new Date(0).toISOString(),
      })),
  );
}

// s3rver answers before the part is written, and writes two of the same number into one another.
async function putPart(bucket, upload, number, content) {
  const part = join(uploadsOf(bucket), upload, String(number));
  const unfinished = join(uploadsOf(bucket), upload, randomUUID());
  const digest = createHash('md5');
  let size = 0;
  await pipeline(
    content,
    async function* (chunks) {
      for await (const chunk of chunks) {
        digest.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(unfinished),
  );
  const md5 = digest.digest('hex');
  await writeFile(`${part}.md5`, md5);
  await rename(unfinished, part);
  return { size, md5 };
}

const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

// "Authenticating requests: using query parameters (AWS Signature Version 4)". That it is over, s3rver sees itself.
function isSigned({ method, path, querystring, headers }) {
  const query = [...new URLSearchParams(querystring)];
  const { 'X-Amz-Credential': who, 'X-Amz-Date': time, 'X-Amz-SignedHeaders': names, 'X-Amz-Signature': signature } = Object.fromEntries(query);
  const scope = who.split('/').slice(1);
  const request = [
    method,
    path,
    query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map((pair) => pair.map(encode).join('='))
      .sort()
      .join('&'),
    ...names.split(';').map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    names,
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), createHash('sha256').update(request).digest('hex')].join('\n');
  return hmac(scope.reduce(hmac, `AWS4${secret}`), text).toString('hex') === signature;
}

async function listUploads(ctx, bucket) {
  const prefix = ctx.query.prefix ?? '';
  const found = [];
  for (const upload of await readdir(uploadsOf(bucket)).catch(() => [])) {
    const key = await keyOf(bucket, upload);
    if (key?.startsWith(prefix)) found.push({ Key: key, UploadId: upload, Initiated: new Date(0).toISOString() });
  }
  ctx.body = { ListMultipartUploadsResult: { Bucket: bucket, Prefix: prefix, IsTruncated: false, Upload: found } };
}

class Server extends S3rver {
  constructor(options) {
    super(options);
    this.store.putPart = putPart;
    const router = this.middleware.pop();
    this.use(async (ctx, next) => {
      const [, bucket, ...rest] = decodeURIComponent(ctx.path).split('/');
      const key = rest.join('/');
      if (ctx.method === 'GET' && key === '' && 'uploads' in ctx.query) return listUploads(ctx, bucket);

      const upload = ctx.query.uploadId;
      if (upload === undefined || ctx.method === 'OPTIONS') return next();
      if ('X-Amz-Signature' in ctx.query && !isSigned(ctx)) return refuse(ctx, 403, 'SignatureDoesNotMatch');
      if ((await keyOf(bucket, upload)) !== key) return refuse(ctx, 404, 'NoSuchUpload');
      if (ctx.method === 'DELETE') {
        await rm(join(uploadsOf(bucket), upload), { recursive: true });
        ctx.status = 204;
        return undefined;
      }
      if (ctx.method === 'GET') {
        ctx.body = { ListPartsResult: { Bucket: bucket, Key: key, UploadId: upload, IsTruncated: false, Part: await partsOf(bucket, upload) } };
        return undefined;
      }
      return next();
    });
    this.middleware.push(router);
  }
}

const server = new Server({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'livechat', configs: [cors] }] });
const { port } = await server.run();
console.log(port);

process.stdin.resume();
process.stdin.on('end', () => {
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});

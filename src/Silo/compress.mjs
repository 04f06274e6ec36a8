// Leaves a compressed form beside every text file of the built client, so that the server never compresses while somebody waits.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2];
const text = /\.(js|css|html|svg|json|txt|webmanifest)$/;

for (const file of readdirSync(folder, { recursive: true })) {
  if (!text.test(file)) continue;
  const path = join(folder, file);
  const plain = readFileSync(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const forms = { ".br": brotliCompressSync(plain, { params: quality }), ".gz": gzipSync(plain, { level: 9 }) };
  for (const [suffix, small] of Object.entries(forms)) {
    if (small.length < plain.length * 0.9) writeFileSync(path + suffix, small);
  }
}

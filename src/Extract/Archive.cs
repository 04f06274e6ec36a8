using System.IO.Compression;

namespace LiveChat.Extract;

/// <summary>The parts of a document that is a ZIP file, as far as they are what they say and not too large.</summary>
internal sealed class Archive : IDisposable
{
    public const int MostEntries = 10_000;

    /// <summary>Of all parts together, unpacked.</summary>
    public const long MostUnpacked = 64 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = [];
    private long _left = MostUnpacked;

    public Archive(string path)
    {
        _zip = ZipFile.OpenRead(path);
        if (_zip.Entries.Count > MostEntries)
        {
            throw new InvalidDataException("Too many parts.");
        }

        foreach (var entry in _zip.Entries)
        {
            if (!_parts.TryAdd(entry.FullName, entry))
            {
                throw new InvalidDataException("Two parts of one name.");
            }
        }
    }

    /// <summary>Whether all that may be unpacked was.</summary>
    public bool IsSpent => _left <= 0;

    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Those with a number in their names, by that: <c>slide2</c> before <c>slide10</c>.</summary>
    public IEnumerable<string> Numbered(string begin, string end) => _parts.Keys
        .Where(name => name.StartsWith(begin, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal) && name.Length > begin.Length + end.Length)
        .Select(name => (Name: name, Number: int.TryParse(name.AsSpan(begin.Length, name.Length - begin.Length - end.Length), out var number) ? number : 0))
        .Where(part => part.Number > 0)
        .OrderBy(part => part.Number)
        .Select(part => part.Name);

    /// <summary>Its content, of which no more is given than may be unpacked; null when there is no such part.</summary>
    public Stream? Open(string name)
    {
        if (!_parts.TryGetValue(name, out var entry))
        {
            return null;
        }

        return entry.IsEncrypted ? throw new InvalidDataException("A part is encrypted.") : new UnpackedStream(entry.Open(), entry.CompressedLength, this);
    }

    public void Dispose() => _zip.Dispose();

    private int Take(int wanted)
    {
        var given = (int)Math.Min(wanted, _left);
        _left -= given;
        return given;
    }

    /// <summary>Counts what is unpacked. What grows beyond all measure was made to do harm.</summary>
    private sealed class UnpackedStream(Stream content, long packed, Archive archive) : Stream
    {
        private const long Unsuspected = 4 * 1024 * 1024;
        private const long MostGrowth = 200;

        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = content.Read(buffer, offset, archive.Take(count));
            _read += read;
            return _read > Unsuspected && _read / MostGrowth > packed ? throw new InvalidDataException("A part grows too much.") : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                content.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}

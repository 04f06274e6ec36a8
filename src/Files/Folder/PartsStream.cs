using LiveChat.Grains.Ports;

namespace LiveChat.Files.Folder;

/// <summary>Parts, one behind the other. One that is not as long as it was is an <see cref="IOException"/>.</summary>
internal sealed class PartsStream : ContentStream
{
    private readonly string _folder;
    private readonly PartList _parts;
    private FileStream _part;
    private int _number;

    /// <param name="folder">With its path.</param>
    /// <param name="parts">What is in it.</param>
    /// <param name="first">The byte to begin with; not behind the end.</param>
    public PartsStream(string folder, PartList parts, long first)
    {
        (_folder, _parts, _number) = (folder, parts, 1);
        while (_number < parts.Lengths.Length && first >= parts.Lengths[_number - 1])
        {
            first -= parts.Lengths[_number - 1];
            _number++;
        }

        _part = Open();
        _part.Position = first;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _part.ReadAsync(buffer, cancellationToken);
        while (read == 0 && !buffer.IsEmpty && _number < _parts.Lengths.Length)
        {
            await _part.DisposeAsync();
            _number++;
            _part = Open();
            read = await _part.ReadAsync(buffer, cancellationToken);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _part.Dispose();
        }

        base.Dispose(disposing);
    }

    private FileStream Open()
    {
        var part = Disk.Open(PartFiles.PathOf(_folder, _number));
        if (part.Length == _parts.Lengths[_number - 1])
        {
            return part;
        }

        part.Dispose();
        throw new IOException("A part of a file has another length than it had.");
    }
}

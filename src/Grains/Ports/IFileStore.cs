using System.Collections.Immutable;
using LiveChat.Grains.Files;

namespace LiveChat.Grains.Ports;

/// <summary>The bytes of files. Whose they are, and who may have them, is not known here.</summary>
/// <remarks>
/// A reader sees all of a file or nothing. What was answered is durable. A failure of the store is an <see cref="IOException"/>: what such a call did is unknown, doing it
/// again is harmless. A failure of the content – whoever sends it breaks off – comes through as it is, and nothing of that content is kept.
/// </remarks>
public interface IFileStore
{
    /// <summary>How long all parts of a file but its last are at least, in bytes; and no part is longer than <see cref="MaxPart"/>.</summary>
    const int MinPart = 5 * 1024 * 1024;

    /// <inheritdoc cref="MinPart" />
    const int MaxPart = 4 * MinPart;

    /// <summary>Parts of one file.</summary>
    const int MaxParts = 10_000;

    /// <summary>
    /// It has failed several times in a row and is left alone for a moment: bytes that are sent to it now fail at once. Nothing that needs it should be begun then. It changes from
    /// one moment to the next, and is only how this process has fared.
    /// </summary>
    bool IsLeftAlone { get; }

    /// <summary>Begins to store a file in parts. Several at the same key are apart; the one that is completed last stays.</summary>
    /// <returns>What the parts are stored under: letters and digits and what else an address may hold, at most 512.</returns>
    Task<string> BeginAsync(FileKey key, CancellationToken cancellationToken);

    /// <summary>Stores a part, instead of one of the same number. In any order, several at once.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="content">Read once, from where it stands to its end: it may say there that it is not what it should be.</param>
    /// <param name="length">Of the content; at least 1.</param>
    /// <exception cref="UploadFaultException">The content is shorter or longer, or the upload is gone. Nothing changed.</exception>
    Task<FilePart> PutPartAsync(FileKey key, string upload, int number, Stream content, long length, CancellationToken cancellationToken);

    /// <summary>The origin at which parts can be put without us, such as <c>https://s3.example.org</c>; null: nowhere, and there are no links.</summary>
    string? PartOrigin { get; }

    /// <summary>
    /// An address at which whoever has it may PUT one part, with this number and of exactly this length, for a while. What came there is a part like any other: what it is
    /// says <see cref="GetPartsAsync"/>, and nobody else. The store is not asked, so an upload that is gone has links, too; nothing comes in by them.
    /// </summary>
    /// <returns>At <see cref="PartOrigin"/>. Null when this store takes parts from us only.</returns>
    Task<Uri?> LinkPartAsync(FileKey key, string upload, int number, long length, TimeSpan life);

    /// <summary>The parts that are stored, by number.</summary>
    /// <exception cref="UploadFaultException">The upload is gone: completed, aborted, or never begun.</exception>
    Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken);

    /// <summary>Makes a file of parts, instead of one that is there. Again is harmless once it was done.</summary>
    /// <param name="parts">From number 1 without holes.</param>
    /// <returns>The length of the file, as the store has it.</returns>
    /// <exception cref="UploadFaultException">One of the parts is not stored, or another; one but the last is too short; or the upload is gone without a file. Nothing changed.</exception>
    Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken);

    /// <summary>Forgets an upload and its parts. Again, and after completing, is harmless.</summary>
    Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken);

    /// <summary>Stores a file at once, instead of one that is there. For small ones.</summary>
    /// <inheritdoc cref="PutPartAsync" />
    Task PutAsync(FileKey key, Stream content, long length, CancellationToken cancellationToken);

    /// <summary>A file, or a range of it; null when there is none.</summary>
    /// <returns>Its content never ends early without an exception. Empty when the range begins behind the end.</returns>
    Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken);

    /// <summary>Deletes all there is of a file, and its uploads. Again is harmless. Who is reading then gets all of it, or an <see cref="IOException"/>.</summary>
    Task DeleteAllAsync(FileId file, CancellationToken cancellationToken);
}

/// <summary>A part of an upload as it is stored.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Tag">The store's own word for what is in it.</param>
public sealed record FilePart(int Number, long Length, string Tag);

/// <summary>Bytes from one to another, both included and counted from 0. The last may lie behind the end.</summary>
public readonly record struct FileRange(long First, long Last = long.MaxValue);

/// <summary>A file that is being read.</summary>
/// <param name="content">What was asked for.</param>
/// <param name="length">Of the whole file.</param>
public sealed class StoredFile(Stream content, long length) : IAsyncDisposable
{
    public Stream Content => content;

    public long Length => length;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}

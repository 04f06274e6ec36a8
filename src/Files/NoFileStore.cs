using System.Collections.Immutable;
using LiveChat.Grains.Files;
using LiveChat.Grains.Ports;

namespace LiveChat.Files;

/// <summary>A server that was told of no place for files keeps none, and has none to delete.</summary>
internal sealed class NoFileStore : IFileStore
{
    public bool IsLeftAlone => false;

    public Task<string> BeginAsync(FileKey key, CancellationToken cancellationToken) => Refuse<string>();

    public Task<FilePart> PutPartAsync(
        FileKey key, string upload, int number, Stream content, long length, CancellationToken cancellationToken) => Refuse<FilePart>();

    public string? PartOrigin => null;

    public Task<Uri?> LinkPartAsync(FileKey key, string upload, int number, long length, TimeSpan life) => Task.FromResult<Uri?>(null);

    public Task<ImmutableArray<FilePart>> GetPartsAsync(FileKey key, string upload, CancellationToken cancellationToken) =>
        throw new UploadFaultException(UploadFault.Gone);

    public Task<long> CompleteAsync(FileKey key, string upload, ImmutableArray<FilePart> parts, CancellationToken cancellationToken) => Refuse<long>();

    public Task AbortAsync(FileKey key, string upload, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task PutAsync(FileKey key, Stream content, long length, CancellationToken cancellationToken) => Refuse<bool>();

    public Task<StoredFile?> OpenAsync(FileKey key, FileRange? range, CancellationToken cancellationToken) => Task.FromResult<StoredFile?>(null);

    public Task DeleteAllAsync(FileId file, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task<T> Refuse<T>() => Task.FromException<T>(new IOException("There is no place for files: LiveChat:Files names none."));
}

using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Files.Tests;

/// <summary>The store that other tests use is like the real ones.</summary>
public sealed class MemoryFileStoreTests : LinkingFileStoreContract
{
    private readonly MemoryFileStore _store = new() { PartOrigin = "https://store.example" };

    protected override Task<IFileStore> OpenStoreAsync() => Task.FromResult<IFileStore>(_store);

    protected override Task<bool> PutAtAsync(Uri link, byte[] bytes) => _store.PutAtAsync(link, bytes);

    protected override Task DeleteAsync() => Task.CompletedTask;
}

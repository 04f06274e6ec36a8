using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Files.Tests;

/// <summary>The store that other tests use is like the real ones.</summary>
public sealed class MemoryFileStoreTests : FileStoreContract
{
    private readonly MemoryFileStore _store = new();

    protected override Task<IFileStore> OpenStoreAsync() => Task.FromResult<IFileStore>(_store);

    protected override Task DeleteAsync() => Task.CompletedTask;
}

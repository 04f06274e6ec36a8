using LiveChat.Files.S3;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Files;

namespace LiveChat.Files.Tests;

public sealed class S3FileStoreTests(S3Server server) : FileStoreContract, IClassFixture<S3Server>
{
    private readonly List<S3FileStore> _open = [];

    protected override Task<IFileStore> OpenStoreAsync()
    {
        var store = new S3FileStore(server.Options());
        _open.Add(store);
        return Task.FromResult<IFileStore>(store);
    }

    protected override Task DeleteAsync()
    {
        _open.ForEach(store => store.Dispose());
        return Task.CompletedTask;
    }
}

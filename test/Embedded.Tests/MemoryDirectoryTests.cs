using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Directory;

namespace LiveChat.Embedded.Tests;

public sealed class MemoryDirectoryTests : DirectoryContract
{
    private readonly MemoryDirectory _directory = new();

    protected override Task<IDirectory> OpenAsync() => Task.FromResult<IDirectory>(_directory);

    protected override Task CloseAsync() => Task.CompletedTask;
}

using LiveChat.Embedded.Directories;
using LiveChat.Grains.Ports;
using LiveChat.PortContracts.Directory;

namespace LiveChat.Embedded.Tests;

public sealed class SqliteDirectoryTests : DirectoryContract
{
    private readonly TestFolder _folder = new();

    protected override Task<IDirectory> OpenAsync() => Task.FromResult<IDirectory>(new SqliteDirectory(_folder.Open()));

    protected override Task CloseAsync()
    {
        _folder.Close();
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
